package drydock.proof.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.ledger.LedgerSettings;
import drydock.proof.frame.Books;
import drydock.proof.child.JavaLine;
import drydock.proof.frame.House;
import drydock.proof.gates.Child;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who brings the schema up to date, and what happens without them.
@Tag("contract")
final class OwnerIT {
  private final TestDatabase empty = TestPostgres.database("empty", _ -> {});

  @Test
  void a_worker_without_an_owner_does_not_start_on_a_fresh_database(@TempDir Path folder) {
    Path home = Path.of(System.getProperty("java.home"));
    Child worker =
        Child.run(
            folder,
            home,
            JavaLine.of(
                "drydock.worker.Worker",
                List.of(
                    "--drydock.ledger.url=" + empty.url(),
                    "--drydock.ledger.username=" + empty.user(),
                    "--drydock.ledger.password=" + empty.password(),
                    "--drydock.temporal.target=127.0.0.1:1")));

    assertThat(worker.output())
        .contains(
            "The ledger cannot be brought up to date: the schema drydock lacks migrations 1,",
            "drydock.ledger.owner-username is not set",
            "Give drydock.ledger.owner-username and drydock.ledger.owner-password to one worker")
        .doesNotContain(empty.password());
    assertThat(worker.exit()).isEqualTo(3);
  }

  @Test
  void a_worker_without_an_owner_takes_a_schema_that_is_current() {
    assertThat(migrated(House.database(), null)).isZero();
  }

  @Test
  void a_schema_that_lacks_a_migration_is_refused_naming_it() {
    TestDatabase database = House.database();
    new Past(database)
        .execute("DELETE FROM drydock.flyway_schema_history WHERE version::integer > 3");

    assertThatThrownBy(() -> migrated(database, null))
        .hasMessageContaining("the schema drydock lacks migrations 4, 5, 6, ");
  }

  @Test
  void a_role_that_was_granted_nothing_is_told_so() {
    TestDatabase database = House.database();
    new Past(database).execute("REVOKE USAGE ON SCHEMA drydock FROM " + database.user());

    assertThatThrownBy(() -> migrated(database, null))
        .hasMessageContaining("drydock.ledger.username is drydock_app, which cannot tell whether")
        .hasMessageContaining("permission denied for schema drydock");
    assertThat(migrated(database, database.owner())).isZero();
    assertThat(migrated(database, null)).isZero();
  }

  @Test
  void an_application_role_that_could_delete_history_is_refused() {
    TestDatabase database = House.database();

    assertThatThrownBy(() -> migrated(database, database.owner(), null))
        .hasMessageContaining(
            "drydock.ledger.username is drydock, which may delete operations and their audit;");
  }

  @Test
  void an_application_role_that_does_not_exist_is_named_with_how_to_make_it() {
    TestDatabase nobody =
        new TestDatabase(empty.url(), "nobody_yet", empty.password(), empty.owner());

    assertThatThrownBy(() -> migrated(nobody, empty.owner()))
        .hasMessageContaining("drydock.ledger.username is nobody_yet, a role that does not exist;")
        .hasMessageContaining("CREATE ROLE nobody_yet LOGIN");
  }

  /// Stands in for another worker in the middle of its grants.
  @Test
  void workers_that_start_at_once_grant_one_after_the_other() throws Exception {
    TestDatabase database = House.database();
    Books owner = new Books(database.asOwner());
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        Connection other = owner.connection()) {
      other.setAutoCommit(false);
      Past.execute(other, "SELECT pg_advisory_xact_lock(hashtext('drydock grants'))");
      Past.execute(other, "GRANT USAGE ON SCHEMA drydock TO " + database.user());
      Future<Integer> worker = thread.submit(() -> migrated(database, database.owner()));
      assertThat(Processes.await(() -> waits(owner), Duration.ofSeconds(20))).isTrue();

      other.commit();

      assertThat(worker.get()).isZero();
    }
  }

  private static boolean waits(Books books) {
    return !books
        .one(
            """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """)
        .equals("0");
  }

  /// As an installation had it before there were two roles.
  @Test
  void an_earlier_schema_is_brought_up_to_date_by_its_owner() {
    Flyway.configure()
        .dataSource(empty.url(), empty.owner(), empty.password())
        .schemas("drydock")
        .locations("classpath:drydock/ledger/migrations")
        .skipDefaultCallbacks(true)
        .target("1")
        .load()
        .migrate();

    assertThat(migrated(empty, empty.owner())).isPositive();

    assertThat(new Books(empty).one("SELECT count(*) FROM drydock.operation")).isEqualTo("0");
  }

  @Test
  void an_application_role_that_is_not_let_in_is_told_why() {
    TestDatabase database = House.database();
    LedgerSettings right = settings(database, database.user(), database.owner());
    LedgerSettings wrong =
        new LedgerSettings(
            right.url(),
            right.username(),
            "guessed",
            right.ownerUsername(),
            right.ownerPassword(),
            2,
            Duration.ofMillis(500),
            right.statementTimeout(),
            right.idleTimeout(),
            right.maxLifetime(),
            right.startDeadline());

    assertThatThrownBy(() -> migrated(wrong))
        .hasMessageContaining("drydock.ledger.username is drydock_app, which cannot work here:")
        .hasMessageContaining("password authentication failed")
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("guessed"));
  }

  private static int migrated(TestDatabase database, @Nullable String owner) {
    return migrated(database, database.user(), owner);
  }

  private static int migrated(TestDatabase database, String user, @Nullable String owner) {
    return migrated(settings(database, user, owner));
  }

  private static int migrated(LedgerSettings settings) {
    try (Ledger ledger = Ledger.of(settings)) {
      return ledger.migrate();
    }
  }

  private static LedgerSettings settings(
      TestDatabase database, String user, @Nullable String owner) {
    LedgerSettings both = House.settings(database);
    return new LedgerSettings(
        both.url(),
        user,
        both.password(),
        owner,
        owner == null ? null : both.ownerPassword(),
        2,
        both.connectionTimeout(),
        both.statementTimeout(),
        both.idleTimeout(),
        both.maxLifetime(),
        both.startDeadline());
  }
}
