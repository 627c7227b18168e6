package drydock.dev;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a person wants to know once everything answers.
record Addresses(DevPlan plan, String ledger, TemporalRuntime temporal) {
  private static final String INPUT = "{\"families\": [\"first\"], \"waitSeconds\": 20}";

  List<String> lines(Duration took) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "everything answers, after %.1f s:", took.toMillis() / 1000.0));
    lines.add(
        "  PostgreSQL  %s, user %s, password in %s"
            .formatted(ledger, DevRun.APPLICATION, plan.data().passwordFile()));
    lines.add(
        "  Temporal    %s, namespace %s".formatted(temporal.target(), plan.temporal().namespace()));
    temporal
        .uiPort()
        .ifPresent(port -> lines.add("  UI          http://127.0.0.1:%d".formatted(port)));
    lines.addAll(firstRehearsal());
    lines.add("Ctrl-C stops all of it; the data stays in " + plan.data());
    return List.copyOf(lines);
  }

  private List<String> firstRehearsal() {
    List<String> lines = new ArrayList<>();
    lines.add("a first operation, which touches nothing but the ledger:");
    temporal
        .uiPort()
        .ifPresent(port ->
            lines.add(
                "  open http://127.0.0.1:%d/namespaces/%s/workflows/start-workflow"
                    .formatted(port, plan.temporal().namespace())));
    lines.add("  workflow type Rehearsal, task queue drydock, input " + INPUT);
    lines.add(
        "  or: temporal workflow start --address %s --type Rehearsal --task-queue drydock --input '%s'"
            .formatted(temporal.target(), INPUT));
    return lines;
  }
}
