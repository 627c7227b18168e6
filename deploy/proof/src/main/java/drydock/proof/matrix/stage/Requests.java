package drydock.proof.matrix.stage;

import drydock.contract.FailureTypes;
import drydock.contract.control.CancelRequest;
import drydock.contract.control.ResolveRequest;
import drydock.engines.process.Processes;
import drydock.proof.matrix.arms.Rule;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateHandle;
import io.temporal.client.WorkflowUpdateStage;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What people ask of a run.
public final class Requests {
  private final Stage stage;
  private @Nullable WorkflowUpdateHandle<String> asked;

  public Requests(Stage stage) {
    this.stage = stage;
  }

  void cancelByUpdate() {
    try {
      asked =
          stage
              .driver()
              .startUpdate(
                  "cancel",
                  WorkflowUpdateStage.ACCEPTED,
                  String.class,
                  new CancelRequest("the crash matrix wants to see"));
    } catch (WorkflowUpdateException refused) {
      refused(refused);
    }
  }

  void cancelByTemporal() {
    stage.driver().cancel("the crash matrix wants to see");
    stage.say("cancelled");
    if (stage.cell.row().crossed()) {
      stage.expected.cancelsIgnored = 1;
    }
  }

  /// The answer to a cancel by Update.
  void answered() {
    if (asked == null) {
      return;
    }
    try {
      String answer = asked.getResult();
      stage.say("the Update answered: " + answer);
      if (stage.cell.row().crossed()) {
        throw new Broken("A cancel after the point of no return was answered: " + answer);
      }
    } catch (WorkflowUpdateException refused) {
      refused(refused);
    }
  }

  private void refused(WorkflowUpdateException refused) {
    boolean tooLate =
        refused.getCause() instanceof ApplicationFailure why
            && why.getType().equals(FailureTypes.CANCEL_REFUSED);
    if (!tooLate || !stage.cell.row().crossed()) {
      throw new Broken("The Update cancel was refused: " + refused.getCause());
    }
    stage.say("the Update was refused: " + refused.getCause());
  }

  /// Returns once the operation needs an operator for the time `number`.
  void troubled(int number) {
    stage.await(
        "NEEDS_OPERATOR for the time " + number,
        () ->
            stage.opened()
                && stage.world().events(stage.operation().id()).stream()
                        .filter(event -> event.kind().equals("NEEDS_OPERATOR"))
                        .count()
                    == number);
    stage.expected.troubles = number;
    stage.expected.alerts = 1;
    long alerts = stage.world().alerts(stage.operation().id());
    stage.say("needs an operator; alerts: " + alerts);
    if (alerts != 1) {
      throw new Broken("It needs an operator and raised " + alerts + " alerts; expected 1");
    }
  }

  /// Mends the cause and says so.
  void resolve(Rule cause) {
    stage.disarm();
    stage.say("mended: " + cause);
    retry(stage.cell.row().step());
  }

  /// Says that the trouble on the way to the row is over.
  public void overcome() {
    troubled(1);
    retry(stage.lastUndone());
  }

  /// An Update that overtakes the question is refused and sent again.
  private void retry(String step) {
    stage.expected.decisions++;
    ResolveRequest decision =
        new ResolveRequest(step, ResolveRequest.Decision.RETRY, "the cause is mended");
    if (!Processes.await(() -> sent(decision), Duration.ofSeconds(10))) {
      throw new Broken("The Update resolve was refused for 10 s");
    }
  }

  private boolean sent(ResolveRequest decision) {
    try {
      String answer = stage.driver().update("resolve", String.class, decision);
      stage.say("the Update resolve answered: " + answer);
      return true;
    } catch (WorkflowUpdateException refused) {
      stage.say("the Update resolve was refused: " + refused.getCause());
      return false;
    }
  }
}
