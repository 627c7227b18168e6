package drydock.proof.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.finder.FinderActivities;
import drydock.operations.finder.Found;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.DriverWitness;
import drydock.operations.recovery.Sight;
import drydock.operations.recovery.TaskFailure;
import drydock.proof.frame.House;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.testing.TestActivityEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the finder read is not true any more when it comes to act, or it comes to act again.
@Tag("contract")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RacingIT {
  private static final Sight TERMINATED = new Sight.Closed(false, "TERMINATED");

  private final Lookout lookout = new Lookout();
  private final List<WorkflowExecution> runs = new ArrayList<>();

  @AfterAll
  void stop() {
    lookout.close();
  }

  @AfterEach
  void end_what_is_open() {
    runs.forEach(lookout::terminate);
    runs.clear();
    lookout.write("UPDATE drydock.operation_driver SET ended_at = coalesce(ended_at, now())");
    lookout.write("UPDATE drydock.lease SET operation = NULL, granted_at = NULL");
    lookout.write(
        "UPDATE drydock.run_request SET state = 'REFUSED', fate = 'over', decided_at = now()"
            + " WHERE state = 'PENDING'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE drydock.operation SET fence = nextval('drydock.fence')",
        "UPDATE drydock.operation SET state = 'DONE', closed_at = now() WHERE closed_at IS NULL",
        "UPDATE drydock.operation_driver SET ended_at = now()",
      })
  void an_operation_that_has_moved_meanwhile_is_left_alone(String move) {
    String family = "moved-" + move.length();
    paused(family);

    assertThat(found(seeing(TERMINATED, move))).isEqualTo(new Found(1, 0, 0, 0, 0, 0, 0, 0, null));
    assertThat(lookout.requests(family)).isEmpty();
    assertThat(lookout.books.events(family)).doesNotContain("RECOVERY_ASKED");
  }

  @Test
  void one_that_closed_while_its_end_was_looked_at_has_not_drifted() {
    paused("closing");
    String closes = "UPDATE drydock.operation SET state = 'DONE', closed_at = now()";

    assertThat(found(seeing(new Sight.Closed(true, "COMPLETED"), closes)).drifted()).isZero();
    assertThat(lookout.alerts("drifted:%")).isEmpty();
  }

  @Test
  void a_start_that_was_refused_for_good_is_not_asked_for_again_at_once() {
    paused("refused");
    String nothing = "SELECT 1";
    assertThat(found(seeing(TERMINATED, nothing)).recoveries()).isEqualTo(1);
    lookout.write(
        "UPDATE drydock.run_request SET state = 'DEAD', fate = 'no', decided_at = now()"
            + " WHERE state = 'PENDING'");

    assertThat(found(seeing(TERMINATED, nothing)).recoveries()).isZero();
    lookout.write(
        "UPDATE drydock.run_request SET decided_at = now() - interval '61 minutes'"
            + " WHERE state = 'DEAD'");
    assertThat(found(seeing(TERMINATED, nothing)).recoveries()).isEqualTo(1);

    assertThat(lookout.books.events("refused")).containsExactly("OPENED", "RECOVERY_ASKED");
  }

  @Test
  void a_repeated_call_goes_on_where_it_was() {
    Stream.of("on-a", "on-b", "on-c").forEach(this::paused);
    Map<String, Object> progress =
        Map.of(
            "after", lookout.operation("on-a"), "found", new Found(5, 0, 0, 0, 0, 0, 0, 0, null));

    assertThat(found(seeing(TERMINATED, "SELECT 1"), progress))
        .isEqualTo(new Found(7, 2, 0, 0, 0, 0, 0, 0, null));
    assertThat(lookout.requests("on-a")).isEmpty();
  }

  private void paused(String family) {
    runs.add(lookout.paused(family, "WAIT", 2, 3_600));
  }

  private Found found(DriverWitness witness) {
    return found(witness, Map.of());
  }

  private Found found(DriverWitness witness, Map<String, Object> progress) {
    TestActivityEnvironment activities = TestActivityEnvironment.newInstance();
    try {
      activities.registerActivitiesImplementations(
          lookout.ledger.activities(House.FAST, witness).toArray());
      if (!progress.isEmpty()) {
        activities.setHeartbeatDetails(progress);
      }
      return activities.newActivityStub(FinderActivities.class).find(Lookout.EVERYTHING);
    } finally {
      activities.close();
    }
  }

  /// Sees that of every driver, and while it looks the ledger moves.
  private DriverWitness seeing(Sight sight, String move) {
    return new DriverWitness() {
      @Override
      public Sight look(RunId run, String namespaceId) {
        if (run.runId().isEmpty()) {
          return new Sight.Missing(true);
        }
        lookout.write(move);
        return sight;
      }

      @Override
      public Optional<TaskFailure> taskFailure(RunId run) {
        return Optional.empty();
      }

      @Override
      public String namespaceId() {
        return "here";
      }

      @Override
      public boolean forgets() {
        return false;
      }
    };
  }
}
