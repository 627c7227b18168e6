package drydock.proof.report;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One figure, with the goal it is held against where there is one.
public record Measure(
    String name, double value, String unit, @Nullable Double goal, String comparison) {
  public static Measure atLeast(String name, double value, String unit, double goal) {
    return new Measure(name, value, unit, goal, ">=");
  }

  public static Measure atMost(String name, double value, String unit, double goal) {
    return new Measure(name, value, unit, goal, "<=");
  }

  public static Measure plain(String name, double value, String unit) {
    return new Measure(name, value, unit, null, ">=");
  }

  public boolean holds() {
    if (goal == null) {
      return true;
    }
    return comparison.equals(">=") ? value >= goal : value <= goal;
  }

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("value", Math.round(value * 1000) / 1000.0);
    json.put("unit", unit);
    json.put("goal", goal);
    json.put("comparison", comparison);
    json.put("holds", holds());
    return json;
  }

  public String line() {
    String figure = String.format(Locale.ROOT, "%-24s %10.3f %s", name, value, unit);
    return goal == null
        ? figure
        : figure + "  (goal " + comparison + " " + goal + ": " + (holds() ? "met)" : "missed)");
  }
}
