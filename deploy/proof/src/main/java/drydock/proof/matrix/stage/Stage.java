package drydock.proof.matrix.stage;

import drydock.engines.process.Processes;
import drydock.ledger.failpoint.Failpoint;
import drydock.operations.plan.Step;
import drydock.proof.matrix.arms.Action;
import drydock.proof.matrix.arms.Parked;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Move;
import drydock.proof.matrix.stage.World.Operation;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// One cell while it is played: a family of its own, the run that drives its operation, and a
/// record of what was done to it.
public final class Stage {
  static final Duration PATIENCE = Duration.ofSeconds(60);

  /// The second, so that the step has done something when the fault meets it.
  static final int ITEMS = 2;

  /// For a worker that was halted in the middle of it.
  private static final Duration TASK_TIMEOUT = Duration.ofSeconds(5);

  final MatrixHouse house;
  final Cell cell;
  final String family;
  private final String queue;
  private final Subject subject;
  private final long start = System.nanoTime();
  private final List<String> story = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> lateEnds = new ArrayList<>();
  final Expected expected = new Expected();
  private @Nullable WorkflowStub driver;

  public Stage(MatrixHouse house, Subject subject, Cell cell, String family, String queue) {
    this.house = house;
    this.subject = subject;
    this.cell = cell;
    this.family = family;
    this.queue = queue;
  }

  public String family() {
    return family;
  }

  public Cell cell() {
    return cell;
  }

  public void say(String what) {
    story.add("%6d ms  %s".formatted(millis(), what));
  }

  long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  List<String> story() {
    return story;
  }

  List<Rule> rules() {
    return rules;
  }

  /// How calls ended that were parked, once they were released.
  List<String> lateEnds() {
    return lateEnds;
  }

  Subject subject() {
    return subject;
  }

  World world() {
    return house.world();
  }

  /// The item that a fault meets; nothing for a move.
  public String item() {
    return switch (cell.row().kind()) {
      case FORWARD, UNDO -> family + "/" + ITEMS;
      case MOVE -> "";
    };
  }

  Rule arm(Failpoint point, Action action, int times) {
    return house.failpoints().arm(family, rule(point, action, times));
  }

  /// A rule at the cell's row. Whoever asks arms it.
  public Rule rule(Failpoint point, Action action, int times) {
    return noted(new Rule(point, cell.row().step(), item(), action, times));
  }

  /// What brings the operation to the row, as far as it does not come there by itself. Whoever asks
  /// arms it.
  public List<Rule> leadIn() {
    List<Rule> leadIn = new ArrayList<>();
    if (cell.row().needsFailure()) {
      leadIn.add(atLast(Failpoint.FORWARD_AFTER_COMMIT, Action.FAIL, 1));
    }
    if (cell.row().needsTrouble()) {
      leadIn.add(atLast(Failpoint.UNDO_BEFORE_EFFECT, Action.FAIL, 1));
    }
    if (cell.row().needsLoss()) {
      leadIn.add(atLast(Failpoint.FORWARD_AFTER_COMMIT, Action.PARK, Rule.ALWAYS));
    }
    return leadIn;
  }

  /// With every effect there is to undo made.
  private Rule atLast(Failpoint point, Action action, int times) {
    return noted(new Rule(point, lastUndone(), family + "/" + ITEMS, action, times));
  }

  /// The last step that has an undo.
  String lastUndone() {
    return subject.steps().stream()
        .takeWhile(step -> !step.pointOfNoReturn())
        .map(Step::name)
        .reduce((_, step) -> step)
        .orElseThrow();
  }

  private Rule noted(Rule rule) {
    rules.add(rule);
    say("armed " + rule);
    return rule;
  }

  void disarm() {
    house.failpoints().disarm(family);
    say("disarmed");
  }

  public void begin() {
    driver = started("matrix-" + family, subject.request(family, ITEMS));
    say("started " + subject.name() + " on " + family);
  }

  private WorkflowStub started(String id, Object request) {
    WorkflowStub stub =
        house
            .client()
            .newUntypedWorkflowStub(
                subject.name(),
                WorkflowOptions.newBuilder()
                    .setTaskQueue(queue)
                    .setWorkflowId(id)
                    .setWorkflowTaskTimeout(TASK_TIMEOUT)
                    .build());
    stub.start(request);
    return stub;
  }

  WorkflowStub driver() {
    if (driver == null) {
      throw new Broken("nothing was started");
    }
    return driver;
  }

  /// Returns once so many calls stand still at the rule.
  void standing(Rule rule, int calls) {
    await(calls + " calls standing at " + rule, () -> rule.parked().size() >= calls);
    say("standing at " + rule);
  }

  public void terminate() {
    driver().terminate("the crash matrix wants to see");
    say("terminated " + Objects.requireNonNull(driver().getExecution()).getWorkflowId());
  }

  /// Starts the run that takes the operation over, as the finder would.
  public void recover() {
    Operation now = operation();
    String id = "recover-" + now.id() + "-" + now.fence();
    driver = started(id, subject.recovering(now.id()));
    expected.recoveries++;
    say("started " + id);
  }

  Operation operation() {
    return world()
        .operation(family)
        .orElseThrow(() -> new Broken("the ledger knows no operation of " + family));
  }

  boolean opened() {
    return world().operation(family).isPresent();
  }

  /// Everything that stands still goes on; returns once it is over.
  void release() {
    rules.forEach(this::release);
  }

  /// Lets go on what stands still at the rule, and waits for its end.
  void release(Rule rule) {
    rule.parked().forEach(Parked::release);
    for (Parked call : rule.parked()) {
      String end = call.end(PATIENCE);
      String words = end == null ? "it did not end within " + PATIENCE.toSeconds() + " s" : end;
      if (!lateEnds.contains(words)) {
        lateEnds.add(words);
        say("released what stood at " + rule + "; " + words);
      }
    }
  }

  /// The end of the operation, which then waits for its release.
  Rule hold() {
    Rule rule = noted(new Rule(Failpoint.MOVE_BEFORE, Move.CLOSE.activity(), "", Action.PARK, 1));
    return house.failpoints().arm(family, rule);
  }

  public void await(String what, BooleanSupplier condition) {
    if (!Processes.await(condition, PATIENCE)) {
      throw new Broken(what + " did not come true within " + PATIENCE.toSeconds() + " s");
    }
  }

  /// A second operation on the same family, with nothing going wrong.
  WorkflowStub follow() {
    return started("matrix-" + family + "-follow", subject.request(family, 1));
  }
}
