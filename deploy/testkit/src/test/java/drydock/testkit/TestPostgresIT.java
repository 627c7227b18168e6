package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
class TestPostgresIT {
  @Test
  void each_caller_gets_a_copy_of_its_own_and_the_template_is_made_once() throws Exception {
    AtomicInteger migrations = new AtomicInteger();
    TestDatabase one = counted(migrations);
    TestDatabase two = counted(migrations);
    assertThat(migrations).hasValue(1);
    assertThat(one.url()).isNotEqualTo(two.url());
    run(one, "insert into note values ('one')");
    assertThat(ask(one, "select count(*) from note")).isEqualTo("1");
    assertThat(ask(two, "select count(*) from note")).isEqualTo("0");
  }

  private static TestDatabase counted(AtomicInteger migrations) {
    return TestPostgres.database(
        "counted",
        template -> {
          migrations.incrementAndGet();
          run(template, "create table note (text text)");
        });
  }

  @Test
  void a_migration_that_failed_is_done_anew() throws Exception {
    assertThatThrownBy(() ->
            TestPostgres.database(
                "failing",
                template -> {
                  run(template, "create table note (text text)");
                  throw new IllegalArgumentException("in the middle");
                }))
        .hasMessage("in the middle");
    TestDatabase database =
        TestPostgres.database("failing", it -> run(it, "create table note (text text)"));
    assertThat(ask(database, "select count(*) from note")).isEqualTo("0");
  }

  @Test
  void a_migration_that_leaves_a_connection_open_hinders_nobody() throws Exception {
    for (int i = 0; i < 2; i++) {
      TestDatabase database = TestPostgres.database("leaky", TestPostgresIT::leak);
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @SuppressWarnings("MustBeClosedChecker")
  private static void leak(TestDatabase template) {
    try {
      Connection left =
          DriverManager.getConnection(template.url(), template.owner(), template.password());
      left.createStatement().execute("select 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void tests_are_no_superuser_but_may_do_what_an_owner_may() throws Exception {
    TestDatabase database = TestPostgres.database("plain", _ -> {});
    assertThat(ask(database, "select usesuper from pg_user where usename = current_user"))
        .isEqualTo("f");
    run(database, "create schema drydock");
    assertThat(ask(database, "show fsync")).isEqualTo("off");
  }

  @Test
  void two_test_jvms_make_a_template_once() throws Exception {
    try (ChildJvm one = ChildJvm.start(TemplateMain.class);
        ChildJvm two = ChildJvm.start(TemplateMain.class)) {
      String first = one.awaitLine("made:");
      String second = two.awaitLine("made:");
      assertThat(new String[] {first, second}).containsExactlyInAnyOrder("true", "false");
    }
  }

  static void run(TestDatabase database, String sql) {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.owner(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String ask(TestDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.owner(), database.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
