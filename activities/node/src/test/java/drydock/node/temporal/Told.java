package drydock.node.temporal;

import drydock.node.condition.Conditions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Remembers what is wrong.
final class Told implements Conditions {
  private final Map<String, String> now = new ConcurrentHashMap<>();

  @Override
  public void set(String name, String why) {
    now.put(name, why);
  }

  @Override
  public void clear(String name) {
    now.remove(name);
  }

  /// Empty where nothing is wrong with it.
  String of(String name) {
    return now.getOrDefault(name, "");
  }
}
