package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.RehearsalRequest;
import drydock.contract.RehearsalWorkflow;
import drydock.operations.finder.FinderRequest;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.proof.frame.House;
import drydock.proof.frame.RealServer;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowOptions;
import io.temporal.workflow.Functions.Func;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// A bug in workflow code blocks its run: somebody is told once, and nothing is given up.
@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StuckIT {
  private static final int ALL = RehearsalStep.values().length;

  private final Lookout lookout = new Lookout();

  @AfterAll
  void stop() {
    lookout.close();
  }

  @Test
  void a_bug_before_the_point_of_no_return_is_told_once_and_fixed_code_goes_on() {
    fixedCodeGoesOn("fixed-before", false, 3);
  }

  @Test
  void a_bug_behind_the_point_of_no_return_is_told_once_and_fixed_code_goes_on() {
    fixedCodeGoesOn("fixed-behind", true, ALL);
  }

  @Test
  void a_run_with_a_bug_that_is_terminated_is_taken_over() {
    WorkflowExecution run;
    try (TaskQueueWorkers _ = broken("terminated", () -> PlantedBug.blocking(false))) {
      run = stuck("terminated", 3);
      assertThat(lookout.find().stuck()).isEqualTo(1);
    }

    lookout.terminate(run);
    assertThat(lookout.find().recoveries()).isEqualTo(1);
    lookout.dispatch();

    lookout.ends("terminated", "UNDONE");
    assertThat(lookout.books.effects("terminated")).isEmpty();
    assertThat(lookout.alerts("stuck-task:" + run.getRunId() + "%")).hasSize(1);
  }

  @Test
  void a_recovery_that_meets_the_bug_is_told_as_well() {
    lookout.terminate(lookout.paused("bug-again", "WAIT", 2, 3_600));
    lookout.find();
    try (TaskQueueWorkers _ = broken("bug-again", () -> PlantedBug.blocking(false))) {
      lookout.dispatch("bug-again");
      RealServer.await(() -> lookout.books.events("bug-again").contains("TAKEN_OVER"));
      // Its tasks take ten seconds to fail again: once is enough here.
      RealServer.await(() -> lookout.find(new FinderRequest(0, 2, 1)).stuck() == 1);
    }
    assertThat(
            lookout.count(
                "alert WHERE key LIKE 'stuck-task:%' AND operation = ?::uuid",
                lookout.operation("bug-again")))
        .isEqualTo(1);

    try (TaskQueueWorkers _ = lookout.workers("bug-again")) {
      lookout.ends("bug-again", "UNDONE");
    }
  }

  @Test
  void a_run_that_failed_without_an_outcome_is_taken_over() {
    try (TaskQueueWorkers _ = broken("failed", PlantedBug::ending)) {
      WorkflowExecution run = lookout.start("failed", RehearsalRequest.of("failed"));
      assertThat(lookout.server.end(run).hasWorkflowExecutionFailedEventAttributes()).isTrue();
    }
    assertThat(lookout.books.state("failed")).isEqualTo("RUNNING");

    assertThat(lookout.find().recoveries()).isEqualTo(1);
    lookout.dispatch();

    lookout.ends("failed", "DONE");
    assertThat(
            lookout.books.one(
                "SELECT detail FROM drydock.operation_event"
                    + " WHERE kind = 'RECOVERY_ASKED' AND operation = ?::uuid",
                lookout.operation("failed")))
        .contains("FAILED: the planted bug");
  }

  private void fixedCodeGoesOn(String family, boolean behind, int effects) {
    WorkflowExecution run;
    try (TaskQueueWorkers _ = broken(family, () -> PlantedBug.blocking(behind))) {
      run = stuck(family, effects);
      FinderRequest patient = new FinderRequest(0, 10, 100);
      assertThat(lookout.find(patient).stuck()).as("it has not failed a hundred times").isZero();

      assertThat(lookout.find().stuck()).isEqualTo(1);
      assertThat(lookout.find().stuck()).isEqualTo(1);
    }

    assertThat(lookout.alerts("stuck-task:" + run.getRunId() + "%"))
        .singleElement()
        .asString()
        .contains(
            lookout.operation(family),
            "java.lang.NullPointerException: the planted bug",
            "PlantedBug",
            "The lease is kept",
            "temporal workflow terminate --workflow-id " + run.getWorkflowId());
    assertThat(lookout.books.leased(family)).isTrue();
    assertThat(lookout.books.effects(family)).hasSize(effects);
    try (TaskQueueWorkers _ = lookout.workers(family)) {
      lookout.ends(family, "DONE");
    }
    assertThat(lookout.books.events(family)).containsExactly("OPENED", "CROSSED", "DONE");
    assertThat(lookout.books.effects(family)).hasSize(ALL).doesNotHaveDuplicates();
  }

  private TaskQueueWorkers broken(String queue, Func<RehearsalWorkflow> code) {
    return TaskQueueWorkers.start(
        lookout.server.client(),
        queue,
        House.WORKER,
        worker -> {
          worker.registerWorkflowImplementationFactory(RehearsalWorkflow.class, code);
          worker.registerActivitiesImplementations(
              lookout
                  .ledger
                  .activities(
                      House.FAST, House.witness(lookout.server.client().getWorkflowServiceStubs()))
                  .toArray());
        });
  }

  /// A run that stands still in the bug, its workflow task having failed three times.
  private WorkflowExecution stuck(String family, int effects) {
    WorkflowExecution run =
        Lookout.execution(
            lookout.server.start(
                WorkflowOptions.newBuilder()
                    .setTaskQueue(family)
                    .setWorkflowId(family + "-" + UUID.randomUUID())
                    // A task that fails again is only given up when its time is over.
                    .setWorkflowTaskTimeout(Duration.ofSeconds(1))
                    .build(),
                RehearsalRequest.of(family)));
    RealServer.await(() -> failures(run) >= 3);
    assertThat(lookout.books.effects(family)).hasSize(effects);
    return run;
  }

  private int failures(WorkflowExecution run) {
    return lookout.server.describe(run).getPendingWorkflowTask().getAttempt() - 1;
  }
}
