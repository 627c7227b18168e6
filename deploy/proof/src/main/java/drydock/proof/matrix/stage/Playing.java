package drydock.proof.matrix.stage;

import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.stage.World.Event;
import drydock.proof.matrix.stage.World.Operation;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowStub;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Plays one cell to its end and judges it.
public final class Playing {
  private final Stage stage;

  private Playing(Stage stage) {
    this.stage = stage;
  }

  /// With the failpoints of this process.
  public static Verdict play(MatrixHouse house, Subject subject, Cell cell, String family) {
    String queue = house.queue(Plays.pace(cell.fault()));
    return play(new Stage(house, subject, cell, family, queue), stage -> new Plays(stage).play());
  }

  /// @param deed what is done to the operation until it is left to end by itself
  public static Verdict play(Stage stage, Consumer<Stage> deed) {
    return new Playing(stage).verdict(deed);
  }

  private Verdict verdict(Consumer<Stage> deed) {
    List<String> violations = new ArrayList<>();
    try {
      deed.accept(stage);
      Operation operation = ended();
      stage.release();
      violations.addAll(new Checks(stage, operation).violations());
      violations.addAll(followed(operation));
    } catch (Broken broken) {
      violations.add(broken.getMessage());
    } catch (RuntimeException e) {
      violations.add("The cell could not be played: " + e);
    } finally {
      stage.disarm();
    }
    if (!violations.isEmpty()) {
      free();
    }
    return new Verdict(stage.cell, outcome(), told(), violations, stage.millis());
  }

  private Operation ended() {
    stage.await("the end of the operation", () -> stage.opened() && stage.operation().ended());
    WorkflowStub driver = stage.driver();
    stage.await(
        "the end of its run",
        () ->
            driver.describe().getStatus()
                != WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
    Operation operation = stage.operation();
    stage.say(
        "the operation is "
            + operation.state()
            + ", its run "
            + driver.describe().getStatus().name().replace("WORKFLOW_EXECUTION_STATUS_", ""));
    return operation;
  }

  /// The family is writable again, under a higher fence, and what was is left as it was.
  private List<String> followed(Operation operation) {
    List<String> violations = new ArrayList<>();
    long before = stage.world().fence(stage.family);
    stage.disarm();
    stage.follow();
    stage.await(
        "the end of a second operation",
        () -> {
          List<Operation> all = stage.world().operations(stage.family);
          return all.size() > 1 && all.getLast().ended();
        });
    Operation second = stage.world().operations(stage.family).getLast();
    if (!second.state().equals("DONE")) {
      violations.add(
          "A second operation is " + second.state() + "; expected DONE: " + second.sentence());
    }
    long after = stage.world().fence(stage.family);
    if (after <= before) {
      violations.add(
          "The fence of the family went from " + before + " to " + after + "; expected it to grow");
    }
    violations.addAll(Checks.effects(stage, operation));
    return violations;
  }

  /// A cell that failed leaves nothing standing that would hold slots of the others.
  private void free() {
    stage.rules().forEach(rule -> rule.parked().forEach(call -> call.release()));
  }

  private String outcome() {
    return stage.opened() ? stage.operation().state() : "NEVER_OPENED";
  }

  private List<String> told() {
    List<String> told = new ArrayList<>(stage.story());
    stage.rules().forEach(rule -> told.add("fired " + rule.fired() + "x: " + rule));
    if (stage.opened()) {
      for (Event event : stage.world().events(stage.operation().id())) {
        told.add("ledger: " + event.kind() + " @" + event.fence() + "  " + event.detail());
      }
    }
    return told;
  }
}
