package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.FailureTypes;
import drydock.proof.frame.RealServer;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.failure.v1.Failure;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.RetryOptions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// Recoveries that are asked for by hand and may not be.
@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RefusedRecoveryIT {
  private final Lookout lookout = new Lookout();

  @AfterAll
  void stop() {
    lookout.close();
  }

  @Test
  void a_driver_that_is_alive_is_named_and_keeps_its_operation() {
    WorkflowExecution driver = lookout.paused("alive", "WAIT", 2, 3_600);
    String operation = lookout.operation("alive");
    long fence = lookout.books.fence("alive");

    WorkflowExecution recovery = lookout.start(Map.of("recovers", operation));
    Failure refusal = failure(recovery);
    Failure lost =
        failure(
            lookout.start(
                Map.of("recovers", operation, "lost", true, "reason", "I think it is gone")));

    assertThat(type(refusal)).isEqualTo(FailureTypes.NOT_RECOVERABLE);
    assertThat(refusal.getApplicationFailureInfo().getNonRetryable()).isTrue();
    assertThat(refusal.getMessage())
        .contains(operation, driver.getRunId(), "it is running", "Nothing was touched");
    assertThat(type(lost)).isEqualTo(FailureTypes.NOT_RECOVERABLE);
    assertThat(lookout.books.state("alive")).isEqualTo("RUNNING");
    assertThat(lookout.books.fence("alive")).isEqualTo(fence);
    assertThat(lookout.books.events("alive"))
        .containsExactly("OPENED", "RECOVERY_REFUSED", "RECOVERY_REFUSED");
    assertThat(
            lookout.books.one(
                "SELECT actor || ': ' || detail FROM drydock.operation_event"
                    + " WHERE kind = 'RECOVERY_REFUSED' AND operation = ?::uuid ORDER BY id",
                operation))
        .contains(recovery.getRunId(), "it is running");
    assertThat(lookout.find().recoveries()).isZero();
    settle(driver, "alive");
  }

  @Test
  void an_operation_nobody_knows_is_refused() {
    Failure refusal = failure(lookout.start(Map.of("recovers", UUID.randomUUID().toString())));

    assertThat(type(refusal)).isEqualTo(FailureTypes.UNKNOWN_OPERATION);
    assertThat(refusal.getMessage()).contains("expected an operation the ledger knows");
  }

  @Test
  void what_cannot_be_meant_is_refused_naming_the_field() {
    String operation = UUID.randomUUID().toString();

    assertThat(refused(Map.of("recovers", operation, "families", List.of("x"))))
        .contains("recovers is \"" + operation, "no other field beside it");
    assertThat(refused(Map.of("recovers", operation, "items", 2)))
        .contains("no other field beside it");
    assertThat(refused(Map.of("recovers", operation, "lost", true)))
        .contains("reason is missing; expected a reason");
    assertThat(refused(Map.of("recovers", operation, "lost", true, "reason", " ")))
        .contains("reason is \" \"; expected a reason");
    assertThat(refused(Map.of("families", List.of("x"), "lost", true, "reason", "why not")))
        .contains("lost is true; expected nothing, because recovers names no operation");
    assertThat(refused(Map.of("recovers", "the last one"))).contains("the id of an operation");
  }

  @Test
  void a_run_the_server_could_end_takes_nothing_over() {
    WorkflowExecution driver = lookout.paused("retried", "WAIT", 2, 3_600);
    lookout.terminate(driver);

    Failure refusal =
        failure(
            Lookout.execution(
                lookout.server.start(
                    WorkflowOptions.newBuilder()
                        .setTaskQueue(lookout.queue())
                        .setWorkflowId("retried-" + UUID.randomUUID())
                        .setRetryOptions(RetryOptions.newBuilder().setMaximumAttempts(2).build())
                        .build(),
                    Map.of("recovers", lookout.operation("retried")))));

    assertThat(type(refusal)).isEqualTo(FailureTypes.START_REFUSED);
    assertThat(lookout.books.events("retried")).containsExactly("OPENED", "RECOVERY_REFUSED");
    lookout.find();
    lookout.dispatch();
    lookout.ends("retried", "UNDONE");
  }

  @Test
  void an_operation_that_has_ended_is_answered_and_not_taken_over() {
    WorkflowExecution run = lookout.start(Map.of("families", List.of("ended")));
    lookout.server.end(run);

    WorkflowExecution recovery = lookout.start(Map.of("recovers", lookout.operation("ended")));

    assertThat(lookout.server.end(recovery).hasWorkflowExecutionCompletedEventAttributes())
        .isTrue();
    assertThat(lookout.books.events("ended")).containsExactly("OPENED", "CROSSED", "DONE");
  }

  private void settle(WorkflowExecution driver, String family) {
    lookout.terminate(driver);
    lookout.find();
    lookout.dispatch();
    RealServer.await(() -> !lookout.books.leased(family));
  }

  private String refused(Map<String, ?> request) {
    Failure failure = failure(lookout.start(request));
    assertThat(type(failure)).isEqualTo(FailureTypes.BAD_REQUEST);
    return failure.getMessage();
  }

  private Failure failure(WorkflowExecution run) {
    return lookout.server.end(run).getWorkflowExecutionFailedEventAttributes().getFailure();
  }

  private static String type(Failure failure) {
    return failure.getApplicationFailureInfo().getType();
  }
}
