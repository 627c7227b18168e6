package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.RehearsalRequest;
import drydock.operations.finder.FinderRequest;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.proof.frame.RealServer;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A run that was terminated is found, and its operation finished or undone by another.
@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TakenOverIT {
  private static final int ALL = RehearsalStep.values().length;

  /// A recovery that goes forward stands still before the same step once more.
  private static final int SHORT = 3;

  private final Lookout lookout = new Lookout();

  @AfterAll
  void stop() {
    lookout.close();
  }

  @ParameterizedTest
  @EnumSource
  void terminated_before_any_step_it_is_finished_or_undone(RehearsalStep step) {
    String family = "at-" + step.name().toLowerCase(Locale.ROOT);
    boolean crosses = step.compareTo(RehearsalStep.COMMIT) > 0;
    lookout.terminate(
        lookout.paused(family, step.name(), List.of(RehearsalStep.values()).indexOf(step), SHORT));
    long fence = lookout.books.fence(family);

    assertThat(lookout.find().recoveries()).isEqualTo(1);
    assertThat(lookout.requests(family))
        .containsExactly("recover-" + lookout.operation(family) + "-" + fence);
    lookout.dispatch();

    lookout.ends(family, crosses ? "DONE" : "UNDONE");
    assertThat(lookout.books.effects(family)).hasSize(crosses ? ALL : 0).doesNotHaveDuplicates();
    assertThat(lookout.books.events(family))
        .isEqualTo(
            crosses
                ? List.of("OPENED", "CROSSED", "RECOVERY_ASKED", "TAKEN_OVER", "DONE")
                : List.of("OPENED", "RECOVERY_ASKED", "TAKEN_OVER", "UNDONE"));
    assertThat(
            lookout.books.one(
                "SELECT done FROM drydock.operation WHERE ? = ANY (families)", family))
        .isEqualTo(String.valueOf(crosses ? ALL : 0));
    assertThat(lookout.books.leased(family)).isFalse();
    assertThat(lookout.books.fence(family)).isGreaterThan(fence);
    assertThat(lookout.alerts("%")).isEmpty();
    assertThat(lookout.find().looked()).isZero();
  }

  @Test
  void a_recovery_that_is_terminated_is_taken_over_in_turn() {
    lookout.terminate(lookout.paused("in-turn", "TIDY", ALL - 1, SHORT * 2));
    lookout.find();
    lookout.dispatch();
    RealServer.await(() -> lookout.books.events("in-turn").contains("TAKEN_OVER"));
    long fence = lookout.books.fence("in-turn");
    assertThat(lookout.find().recoveries()).isZero();

    lookout.terminate(driver("in-turn"));
    assertThat(lookout.find().recoveries()).isEqualTo(1);
    lookout.dispatch();

    lookout.ends("in-turn", "DONE");
    assertThat(lookout.books.events("in-turn"))
        .containsExactly(
            "OPENED",
            "CROSSED",
            "RECOVERY_ASKED",
            "TAKEN_OVER",
            "RECOVERY_ASKED",
            "TAKEN_OVER",
            "DONE");
    assertThat(lookout.requests("in-turn")).hasSize(2).doesNotHaveDuplicates();
    assertThat(lookout.books.fence("in-turn")).isGreaterThan(fence);
    assertThat(lookout.books.effects("in-turn")).hasSize(ALL).doesNotHaveDuplicates();
    assertThat(lookout.alerts("%")).isEmpty();
  }

  @Test
  void a_recovery_that_ended_before_it_took_over_is_asked_for_again() {
    lookout.terminate(lookout.paused("again", "WAIT", 2, SHORT));
    lookout.find();
    lookout.dispatch("nobody-polls");
    String recovery = lookout.requests("again").getFirst();
    assertThat(lookout.find().recoveries()).as("while the first is open").isZero();
    assertThat(lookout.requests("again")).hasSize(1);

    lookout.server.client().newUntypedWorkflowStub(recovery).terminate("lost as well");
    RealServer.await(() -> lookout.find().recoveries() == 1);
    lookout.dispatch();

    lookout.ends("again", "UNDONE");
    assertThat(lookout.requests("again")).containsExactly(recovery, recovery);
    assertThat(lookout.books.events("again"))
        .containsExactly("OPENED", "RECOVERY_ASKED", "TAKEN_OVER", "UNDONE");
  }

  @Test
  void two_finders_at_once_ask_for_one_recovery() {
    lookout.terminate(lookout.paused("two-finders", "WAIT", 2, SHORT));
    List<WorkflowStub> finders =
        Stream.generate(() -> lookout.finder(lookout.queue(), Lookout.EVERYTHING))
            .limit(4)
            .toList();
    finders.forEach(finder -> finder.getResult(Object.class));

    lookout.dispatch();
    lookout.ends("two-finders", "UNDONE");

    assertThat(lookout.requests("two-finders")).hasSize(1);
    assertThat(lookout.books.events("two-finders"))
        .containsExactly("OPENED", "RECOVERY_ASKED", "TAKEN_OVER", "UNDONE");
  }

  @Test
  void one_that_was_lately_alive_is_not_looked_at() {
    lookout.terminate(lookout.paused("lately", "WAIT", 2, SHORT));

    assertThat(lookout.find(new FinderRequest(3_600_000, 10, 3)).looked()).isZero();

    assertThat(lookout.find().recoveries()).isEqualTo(1);
    lookout.dispatch();
    lookout.ends("lately", "UNDONE");
  }

  @Test
  void a_waiter_whose_run_was_terminated_makes_room() {
    WorkflowExecution holder = lookout.paused("room-a", "WAIT", 2, 3_600);
    WorkflowExecution abandoned = lookout.start(request("room-a", "room-b"));
    RealServer.await(() -> lookout.books.waiting("room-b") == 1);
    lookout.start(request("room-b"));
    RealServer.await(() -> lookout.books.waiting("room-b") == 2);

    lookout.terminate(abandoned);
    assertThat(lookout.find().abandoned()).isEqualTo(1);

    lookout.ends("room-b", "DONE");
    assertThat(lookout.books.states("room-b")).containsExactly("REFUSED", "DONE");
    assertThat(lookout.books.one("SELECT refusal FROM drydock.operation WHERE state = 'REFUSED'"))
        .isEqualTo("Abandoned");
    assertThat(lookout.books.waiting("room-a")).isZero();
    assertThat(lookout.books.state("room-a")).isEqualTo("REFUSED");
    lookout.terminate(holder);
    lookout.find();
    lookout.dispatch();
    RealServer.await(() -> !lookout.books.leased("room-a"));
  }

  @Test
  void who_waits_for_a_lost_holder_is_granted_when_it_is_undone() {
    WorkflowExecution holder = lookout.paused("heir", "WAIT", 2, 3_600);
    lookout.start(request("heir"));
    RealServer.await(() -> lookout.books.waiting("heir") == 1);

    lookout.terminate(holder);
    lookout.find();
    lookout.dispatch();

    lookout.ends("heir", "DONE");
    assertThat(lookout.books.states("heir")).containsExactly("UNDONE", "DONE");
  }

  @Test
  void a_worker_that_comes_later_carries_the_recovery_out() {
    lookout.terminate(lookout.paused("later", "WAIT", 2, SHORT));
    lookout.find();
    lookout.dispatch("comes-later");

    try (TaskQueueWorkers _ = lookout.workers("comes-later")) {
      lookout.ends("later", "UNDONE");
    }
  }

  private WorkflowExecution driver(String family) {
    String its = " FROM drydock.operation_driver WHERE operation = ?::uuid AND ended_at IS NULL";
    String operation = lookout.operation(family);
    return WorkflowExecution.newBuilder()
        .setWorkflowId(lookout.books.one("SELECT workflow_id" + its, operation))
        .setRunId(lookout.books.one("SELECT run_id" + its, operation))
        .build();
  }

  private static RehearsalRequest request(String... families) {
    return RehearsalRequest.of(families);
  }
}
