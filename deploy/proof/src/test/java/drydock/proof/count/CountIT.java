package drydock.proof.count;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.rehearsal.RehearsalStep;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A ledger as it must be, and each thing that can be wrong with it planted once.
@Tag("contract")
final class CountIT {
  private final TestDatabase database = House.database();
  private final JdbcClient jdbc =
      JdbcClient.create(
          new DriverManagerDataSource(database.url(), database.owner(), database.password()));
  private final Count count = new Count(database);
  private String done = "";

  @BeforeEach
  void one_operation_that_is_done_and_one_that_is_undone() {
    done = operation("DONE", 1, "Rehearsal");
    for (RehearsalStep step : RehearsalStep.values()) {
      effect(done, step.name(), "a/1");
    }
    event(done, "OPENED", 1);
    event(done, "DONE", 1);
    String undone = operation("UNDONE", 3, "Rehearsal");
    event(undone, "WAITS", null);
    event(undone, "GRANTED", 2);
    event(undone, "TURNED_ROUND", 3);
    event(undone, "UNDONE", 3);
  }

  @Test
  void finds_nothing_wrong_with_a_ledger_as_it_must_be() {
    assertThat(count.violations()).isEmpty();
    assertThat(count.operations("DONE")).isEqualTo(1);
  }

  @Test
  void finds_an_effect_that_is_doubled_or_lost_or_nobodys() {
    effect(done, "NOTE", "a/1");
    jdbc.sql("DELETE FROM drydock.rehearsal_scratch WHERE step = 'TIDY'").update();
    effect(UUID.randomUUID().toString(), "CALL", "a/1");

    assertThat(count.violations())
        .hasSize(3)
        .anySatisfy(it -> assertThat(it).contains("(DONE) left 2 effects of NOTE a/1; expected 1"))
        .anySatisfy(it -> assertThat(it).contains("(DONE) left 0 effects of TIDY a/1; expected 1"))
        .anySatisfy(
            it -> assertThat(it).contains("(not in the journal) left 1 effects of CALL a/1"));
  }

  @Test
  void finds_an_effect_of_an_operation_that_was_refused() {
    String refused = operation("REFUSED", null, "Rehearsal");
    event(refused, "REFUSED", null);
    effect(refused, "NOTE", "a/1");

    assertThat(count.violations())
        .singleElement()
        .asString()
        .contains("(REFUSED) left 1 effects of NOTE a/1; expected 0");
  }

  @Test
  void finds_what_is_not_at_rest() {
    String open = operation("RUNNING", 9, "Backup");
    jdbc.sql(
            "INSERT INTO drydock.operation_driver VALUES (?::uuid, 'w', 'r', now(), NULL, '', NULL)")
        .param(open)
        .update();
    jdbc.sql("INSERT INTO drydock.lease (family, operation) VALUES ('a', ?::uuid)")
        .param(open)
        .update();
    jdbc.sql("INSERT INTO drydock.lease_pin VALUES ('a', ?::uuid)").param(open).update();
    jdbc.sql(
            """
            INSERT INTO drydock.lease_waiter (operation, families, rank, deadline)
            VALUES (?::uuid, '{a}', 1, now())
            """)
        .param(open)
        .update();
    resource(done, "INTENT");

    assertThat(String.join("\n", count.violations()))
        .contains(
            "is open: RUNNING",
            "still has the driver r",
            "a is still leased to operation " + open,
            "still waits for {a}",
            "a is still pinned by operation " + open,
            "operation " + done + " is DONE and its resource bell is INTENT");
  }

  @Test
  void finds_an_outcome_that_the_audit_does_not_tell() {
    operation("UNDONE", 7, "Rehearsal");

    assertThat(count.violations())
        .singleElement()
        .asString()
        .endsWith("is UNDONE and the audit says nothing");
  }

  @Test
  void finds_two_holders_at_once() {
    String first = operation("DONE", 10, "Suspend");
    String second = operation("DONE", 11, "Rehearsal");
    event(first, "OPENED", 10);
    event(second, "OPENED", 11);
    event(first, "DONE", 10);
    event(second, "DONE", 11);

    assertThat(count.contention())
        .singleElement()
        .asString()
        .isEqualTo(
            "family a was granted to operation %s under fence 11 while operation %s held it under fence 10"
                .formatted(second, first));
  }

  @Test
  void lets_a_backup_run_beside_a_holder() {
    String first = operation("DONE", 10, "Suspend");
    String second = operation("DONE", 11, "Backup");
    event(first, "OPENED", 10);
    event(second, "OPENED", 11);
    event(first, "DONE", 10);
    event(second, "DONE", 11);

    assertThat(count.contention()).isEmpty();
  }

  @Test
  void finds_one_that_passed_another_but_lets_a_teardown_pass() {
    String first = operation("DONE", 12, "Suspend");
    String second = operation("DONE", 11, "Rehearsal");
    event(first, "WAITS", null);
    event(second, "WAITS", null);
    event(second, "GRANTED", 11);
    event(second, "DONE", 11);
    event(first, "GRANTED", 12);
    event(first, "DONE", 12);

    assertThat(count.contention())
        .singleElement()
        .asString()
        .contains("operation " + second + " was granted a before operation " + first);

    jdbc.sql("UPDATE drydock.operation SET behaves_as = 'Deprovision' WHERE id = ?::uuid")
        .param(second)
        .update();
    assertThat(count.contention()).isEmpty();
  }

  @Test
  void finds_a_fence_that_was_drawn_twice_or_sank() {
    String other = operation("DONE", 20, "Backup");
    event(other, "OPENED", 21);
    event(other, "TURNED_ROUND", 20);
    event(other, "DONE", 20);
    event(operation("DONE", 20, "Backup"), "OPENED", 20);

    assertThat(String.join("\n", count.contention()))
        .contains("fence 20 was drawn by", "operation " + other + " went from fence 21 to 20");
  }

  private String operation(String state, @Nullable Integer fence, String behavesAs) {
    return jdbc.sql(
            """
            INSERT INTO drydock.operation
              (kind, behaves_as, families, input, state, fence, done, total, sentence, refusal,
               closed_at, crossed_at)
            VALUES ('Rehearsal', :behavesAs, '{a}', '{}', :state, :fence::bigint, 6, 6, '',
                    CASE WHEN :state = 'REFUSED' THEN 'GraphBusy' END,
                    CASE WHEN :state <> 'RUNNING' THEN now() END,
                    CASE WHEN :state = 'DONE' THEN now() END)
            RETURNING id::text
            """)
        .param("behavesAs", behavesAs)
        .param("state", state)
        .param("fence", fence)
        .query(String.class)
        .single();
  }

  private void event(String operation, String kind, @Nullable Integer fence) {
    jdbc.sql(
            """
            INSERT INTO drydock.operation_event (operation, actor, kind, fence, detail)
            VALUES (:operation::uuid, 'test', :kind, :fence::bigint, '')
            """)
        .param("operation", operation)
        .param("kind", kind)
        .param("fence", fence)
        .update();
  }

  private void effect(String operation, String step, String item) {
    jdbc.sql("INSERT INTO drydock.rehearsal_scratch (operation, step, item) VALUES (?, ?, ?)")
        .params(operation, step, item)
        .update();
  }

  private void resource(String operation, String state) {
    jdbc.sql(
            """
            INSERT INTO drydock.resource (operation, step, item, kind, name, state, fence)
            VALUES (?::uuid, 'CALL', 'a/1', 'bell', 'bell', ?, 1)
            """)
        .params(operation, state)
        .update();
  }
}
