package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.finder.Found;
import drydock.operations.waits.OperationOptions;
import drydock.proof.frame.House;
import drydock.proof.frame.RealServer;
import drydock.worker.temporal.TaskQueueWorkers;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.workflowservice.v1.DeleteWorkflowExecutionRequest;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowStub;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ledger and Temporal do not say the same, or Temporal says nothing.
@Tag("contract")
@Timeout(120)
final class DisagreeingIT {
  private final Lookout lookout = new Lookout();

  @AfterEach
  void stop() {
    lookout.close();
  }

  @Test
  void a_run_that_temporal_does_not_know_is_gone_when_it_is_missed_twice() {
    forgotten(lookout.paused("missed", "WAIT", 2, 3_600));

    assertThat(lookout.find()).isEqualTo(new Found(1, 0, 0, 1, 0, 0, 0, 0, null));
    String since = missingSince("missed");
    assertThat(lookout.find().recoveries()).as("a moment later").isZero();
    assertThat(missingSince("missed")).isEqualTo(since).isNotEqualTo("null");

    RealServer.await(() -> lookout.find().recoveries() == 1);
    assertThat(
            lookout.books.one(
                "SELECT clock_timestamp() - missing_since >= interval '1 second'"
                    + " FROM drydock.operation_driver WHERE missing_since IS NOT NULL"))
        .isEqualTo("t");
    lookout.dispatch();
    lookout.ends("missed", "UNDONE");
    assertThat(lookout.books.effects("missed")).isEmpty();
    assertThat(lookout.alerts("%")).isEmpty();
  }

  @Test
  void a_run_that_was_missed_and_is_seen_again_is_not_missed_any_more() {
    WorkflowExecution run = lookout.paused("seen", "WAIT", 2, 3_600);
    lookout.write("UPDATE drydock.operation_driver SET missing_since = now() - interval '1 day'");

    assertThat(lookout.find().missing()).isZero();

    assertThat(missingSince("seen")).isEqualTo("null");
    lookout.terminate(run);
  }

  @Test
  void an_operation_that_has_ended_in_temporal_only_is_left_alone_and_told_once() {
    WorkflowExecution run = lookout.start(Map.of("families", List.of("went-back")));
    lookout.server.end(run);
    String operation = lookout.operation("went-back");
    for (String back :
        List.of(
            "UPDATE drydock.operation SET state = 'RUNNING', closed_at = NULL",
            "UPDATE drydock.operation_driver SET ended_at = NULL",
            "UPDATE drydock.lease SET operation = '" + operation + "', granted_at = now()")) {
      lookout.write(back);
    }

    assertThat(lookout.find().drifted()).isEqualTo(1);
    assertThat(lookout.find().drifted()).isZero();

    assertThat(lookout.alerts("drifted:" + operation))
        .singleElement()
        .asString()
        .contains(operation, run.getRunId(), "gone back in time", "Nothing was taken over");
    assertThat(lookout.requests("went-back")).isEmpty();
    assertThat(lookout.books.state("went-back")).isEqualTo("RUNNING");
    assertThat(lookout.books.leased("went-back")).isTrue();
    assertThat(lookout.books.events("went-back"))
        .containsExactly("OPENED", "CROSSED", "DONE", "DRIFTED");
  }

  @Test
  void a_temporal_that_cannot_be_reached_decides_nothing() {
    List<String> families = List.of("away-a", "away-b", "away-c", "away-d");
    families.stream()
        .map(family -> lookout.paused(family, "WAIT", 2, 3_600))
        .toList()
        .forEach(lookout::terminate);
    WorkflowServiceStubs nobody =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:1").build());
    lookout.closes(nobody::shutdownNow);

    try (TaskQueueWorkers _ =
        TaskQueueWorkers.start(
            lookout.server.client(),
            "blind",
            House.WORKER,
            worker ->
                TaskQueueWorkers.register(
                    worker,
                    OperationOptions.asPatientAs(House.FAST),
                    lookout.ledger.activities(House.FAST, House.witness(nobody))))) {
      WorkflowStub run = lookout.finder("blind", Lookout.EVERYTHING);
      Found found = run.getResult(Found.class);

      assertThat(found.unseen()).as("then it gives up").isEqualTo(3);
      assertThat(found.looked()).isZero();
      assertThat(found.why()).contains("UNAVAILABLE");
      assertThat(
              run.query("__temporal_workflow_metadata", WorkflowMetadata.class).getCurrentDetails())
          .contains("Temporal could not be asked about 3 more", "nothing was decided");
    }
    assertThat(lookout.count("run_request")).isZero();
    assertThat(lookout.count("alert")).isZero();
    assertThat(lookout.count("operation_driver WHERE missing_since IS NOT NULL")).isZero();
    assertThat(families).allMatch(lookout.books::leased);

    assertThat(lookout.find().recoveries()).as("once it answers again").isEqualTo(4);
  }

  /// Ends the run and makes Temporal forget it, as its retention would.
  private void forgotten(WorkflowExecution run) {
    lookout.terminate(run);
    lookout
        .server
        .client()
        .getWorkflowServiceStubs()
        .blockingStub()
        .deleteWorkflowExecution(
            DeleteWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setWorkflowExecution(run)
                .build());
    RealServer.await(() -> {
      try {
        lookout.server.describe(run);
        return false;
      } catch (StatusRuntimeException e) {
        return e.getStatus().getCode() == Status.Code.NOT_FOUND;
      }
    });
  }

  private String missingSince(String family) {
    return lookout.books.one(
        "SELECT missing_since FROM drydock.operation_driver WHERE operation = ?::uuid",
        lookout.operation(family));
  }
}
