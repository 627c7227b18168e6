package drydock.proof.matrix.stage;

import drydock.operations.plan.Step;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.stage.World.Event;
import drydock.proof.matrix.stage.World.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What must be true of the world once a cell is over, read past all code of the product.
final class Checks {
  private static final List<String> OUTCOMES = List.of("DONE", "UNDONE", "REFUSED");

  private final Stage stage;
  private final World world;
  private final Operation operation;
  private final List<Event> events;
  private final List<String> violations = new ArrayList<>();

  Checks(Stage stage, Operation operation) {
    this.stage = stage;
    this.world = stage.world();
    this.operation = operation;
    this.events = world.events(operation.id());
  }

  List<String> violations() {
    fired();
    late();
    end();
    effects();
    audit();
    leases();
    counted("alerts", world.alerts(operation.id()), stage.expected.alerts);
    return violations;
  }

  /// The effects alone, for when something came after the end.
  static List<String> effects(Stage stage, Operation operation) {
    Checks checks = new Checks(stage, operation);
    checks.effects();
    return checks.violations;
  }

  private void fired() {
    for (Rule rule : stage.rules()) {
      if (rule.fired() == 0) {
        violations.add("The fault never fired: " + rule);
      }
    }
    if (stage.rules().isEmpty()) {
      violations.add("No fault was armed");
    }
  }

  private void late() {
    String words = stage.expected.lateEnd;
    if (!words.isEmpty() && stage.lateEnds().stream().noneMatch(end -> end.contains(words))) {
      violations.add("The late call ended with " + stage.lateEnds() + "; expected it " + words);
    }
  }

  private void end() {
    int operations = world.operations(stage.family).size();
    counted("operations of the family", operations, 1);
    if (!operation.state().equals(stage.cell.end())) {
      violations.add(
          "The operation is "
              + operation.state()
              + "; expected "
              + stage.cell.end()
              + ". It says: "
              + operation.sentence());
    }
    if (operation.state().equals("DONE")) {
      counted("items that are not done", operation.left(), 0);
    }
    counted("drivers that have not ended", world.drivers(operation.id()), 0);
  }

  private void effects() {
    Map<String, Long> expected = new TreeMap<>();
    if (operation.state().equals("DONE")) {
      for (Step step : stage.subject().steps()) {
        for (int item = 1; item <= Stage.ITEMS; item++) {
          expected.put(step.name() + " " + stage.family + "/" + item, 1L);
        }
      }
    }
    Map<String, Long> found = world.effects(operation.id());
    if (!found.equals(expected)) {
      violations.add("The effects are " + found + "; expected " + expected);
    }
    String resource = operation.state().equals("DONE") ? "FACT" : "GONE";
    for (String state : world.resources(operation.id())) {
      if (!state.equals(resource)) {
        violations.add("A resource is " + state + "; expected " + resource);
      }
    }
  }

  private void audit() {
    counted(
        "audit rows of an outcome",
        events.stream().filter(event -> OUTCOMES.contains(event.kind())).count(),
        1);
    events("OPENED", 1);
    events(stage.cell.end(), 1);
    events("CROSSED", stage.cell.end().equals("DONE") ? 1 : 0);
    events("TAKEN_OVER", stage.expected.recoveries);
    events("NEEDS_OPERATOR", stage.expected.troubles);
    events("RESOLVED", stage.expected.decisions);
    events("CANCEL_IGNORED", stage.expected.cancelsIgnored);
    if (of("TURNED_ROUND") > 1) {
      violations.add("It turned round " + of("TURNED_ROUND") + " times; expected at most once");
    }
  }

  private void leases() {
    counted("leases held", world.holders(stage.family), 0);
    counted("places in the queue", world.waiters(stage.family), 0);
    counted("pins", world.pins(stage.family), 0);
    long first =
        events.stream()
            .filter(event -> event.kind().equals("OPENED") && event.fence() != null)
            .mapToLong(event -> event.fence() == null ? 0 : event.fence())
            .findFirst()
            .orElse(0);
    long now = world.fence(stage.family);
    boolean moved = of("TURNED_ROUND") + of("TAKEN_OVER") + of("RESOLVED") > 0;
    if (first == 0 || (moved ? now <= first : now != first)) {
      violations.add(
          "The fence of the family is "
              + now
              + ", and the operation was opened under "
              + first
              + "; expected "
              + (moved ? "a higher one" : "the same"));
    }
  }

  private void events(String kind, long expected) {
    counted("audit rows " + kind, of(kind), expected);
  }

  private long of(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind)).count();
  }

  private void counted(String what, long found, long expected) {
    if (found != expected) {
      violations.add("There are " + found + " " + what + "; expected " + expected);
    }
  }
}
