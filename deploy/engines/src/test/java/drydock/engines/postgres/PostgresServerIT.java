package drydock.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.engines.process.ChildJvm;
import drydock.engines.process.Processes;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("contract")
class PostgresServerIT {
  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void keeps_its_data_asks_for_a_password_and_leaves_nothing_running() throws Exception {
    long pid;
    try (PostgresServer server = start(spec(true))) {
      pid = server.pid().orElseThrow();
      server.ensureDatabase("kept", "owner", "owned");
      run(server, "create table note (text text)");
      run(server, "insert into note values ('here')");
      assertThatThrownBy(() -> ask(server, "owner", "guessed", "select 1"))
          .hasMessageContaining("password authentication failed");
      assertThatThrownBy(() -> ask(server, "owner", "owned", "select pg_read_file('pg_hba.conf')"))
          .hasMessageContaining("permission denied");
    }
    assertThat(Processes.alive(pid)).isFalse();
    try (PostgresServer server = start(spec(true))) {
      server.ensureDatabase("kept", "owner", "owned");
      assertThat(ask(server, "select text from note")).isEqualTo("here");
    }
    assertThat(said).isEmpty();
  }

  @Test
  void waits_for_the_disk_only_where_it_shall() throws Exception {
    for (boolean durable : List.of(true, false)) {
      try (PostgresServer server = start(spec(durable))) {
        server.ensureDatabase("kept", "owner", "owned");
        String expected = durable ? "on" : "off";
        assertThat(ask(server, "show fsync")).isEqualTo(expected);
        assertThat(ask(server, "show synchronous_commit")).isEqualTo(expected);
        assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(server, "show server_version")).startsWith("18.");
      }
    }
  }

  @Test
  void a_server_whose_owner_was_killed_is_stopped_by_the_next_start() throws Exception {
    long old;
    try (ChildJvm owner = ChildJvm.start(PostgresHolder.class, spec(true).data().toString())) {
      old = Long.parseLong(owner.awaitLine("server:"));
      assertThatThrownBy(() -> start(spec(true)))
          .as("while its owner lives")
          .hasMessageContaining("is in use by pid " + owner.pid());
    }
    assertThat(Processes.alive(old)).isTrue();
    try (PostgresServer server = start(spec(true))) {
      assertThat(said)
          .containsExactly("stopped PostgreSQL left over by an earlier run (pid " + old + ")");
      assertThat(Processes.alive(old)).isFalse();
      assertThat(ask(server, "select 'still there'")).isEqualTo("still there");
    }
  }

  @Test
  void a_stale_pid_file_hinders_nothing_even_when_the_id_is_another_process() throws Exception {
    start(spec(true)).close();
    for (long pid : List.of(999_999_999L, ProcessHandle.current().pid())) {
      Files.writeString(
          spec(true).data().resolve("postmaster.pid"), pid + "\n" + spec(true).data() + "\n");
      start(spec(true)).close();
    }
    assertThat(said).isEmpty();
  }

  @Test
  void a_folder_whose_first_start_was_killed_is_made_anew() throws Exception {
    Files.createDirectories(spec(true).data());
    Files.writeString(spec(true).data().resolve("postgresql.conf"), "half");
    Files.writeString(folder.resolve("data.unfinished"), "");
    start(spec(true)).close();
    assertThat(said).singleElement().asString().contains("half made");
  }

  @Test
  void a_folder_with_other_things_in_it_is_refused_and_left_as_it_is() throws Exception {
    Files.createDirectories(spec(true).data());
    Files.writeString(spec(true).data().resolve("thesis.txt"), "years");
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> start(spec(true)))
          .hasMessageContaining("holds thesis.txt but no PostgreSQL");
    }
    assertThat(spec(true).data().resolve("thesis.txt")).hasContent("years");
  }

  @Test
  void a_taken_port_is_named_and_the_folder_stays_usable() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresSpec spec =
          new PostgresSpec(folder.resolve("data"), taken.getLocalPort(), "secret", true);
      assertThatThrownBy(() -> start(spec))
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("is taken");
    }
    start(spec(true)).close();
  }

  private PostgresSpec spec(boolean durable) {
    return new PostgresSpec(folder.resolve("data"), 0, "secret", durable);
  }

  private PostgresServer start(PostgresSpec spec) {
    return PostgresServer.start(spec, said::add);
  }

  private static void run(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server, "owner", "owned");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(PostgresServer server, String sql) throws SQLException {
    return ask(server, "owner", "owned", sql);
  }

  private static String ask(PostgresServer server, String user, String password, String sql)
      throws SQLException {
    try (Connection connection = connect(server, user, password);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresServer server, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(server.url("kept"), user, password);
  }
}
