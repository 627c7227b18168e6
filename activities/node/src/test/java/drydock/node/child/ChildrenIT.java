package drydock.node.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import drydock.engines.process.Processes;
import drydock.node.engine.EngineSettings;
import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import drydock.operations.node.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ChildrenIT {
  private static final Duration LIMIT = Duration.ofSeconds(50);
  private static final Progress QUIET = (_, _, _) -> {};

  @TempDir Path folder;
  private Path own;
  private Children children;
  private final List<ProcessHandle> seen = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws Exception {
    own = Files.createDirectory(folder.toRealPath().resolve("children"));
    children = new Children(new ChildSettings(own, 1, 64, false, EngineSettings.DEFAULTS));
  }

  @AfterEach
  void nothing_is_left() throws Exception {
    children.close();
    assertThat(own).isEmptyDirectory();
  }

  @Test
  void a_build_an_inspection_an_export_and_an_import_agree() throws Exception {
    List<String> told = new ArrayList<>();
    ChildJob build = build("a.kuzu", "id,d,t\n1,-0.0001,x\n2,2.5,\n");
    List<MemberFound> found =
        children.run(build, "op", (m, t, rows) -> told.add(m + t + rows), LIMIT);
    assertThat(found)
        .containsExactly(new MemberFound("main", List.of(new TableCount("T", false, 2))));
    assertThat(told).contains("mainT2");
    assertThat(inspect("a.kuzu")).isEqualTo(found);
    ChildJob export =
        new ChildJob.Export(List.of(new ChildJob.Export.Part("main", path("a.kuzu"), path("out"))));
    assertThat(children.run(export, "op", QUIET, LIMIT)).isEqualTo(found);
    MemberPlan plan = MemberPlan.imported("main", "out");
    assertThat(children.run(job(plan, "b.kuzu"), "op", QUIET, LIMIT)).isEqualTo(found);
    assertThat(Content.of(folder.toRealPath().resolve("b.kuzu")))
        .isEqualTo(Content.of(folder.toRealPath().resolve("a.kuzu")))
        .contains("-0.0001");
  }

  @Test
  void one_in_store_takes_the_next_job_and_is_replaced_also_when_it_died() throws Exception {
    try (Children stocked =
        new Children(new ChildSettings(own, 1, 64, true, EngineSettings.DEFAULTS))) {
      stocked.prepare();
      ready(stocked);
      List<Long> before = pids();
      assertThat(before).hasSize(1);
      stocked.run(
          build("a.kuzu", "id,d,t\n1,1,x\n"), "op", (_, _, _) -> seen.addAll(live()), LIMIT);
      assertThat(seen).extracting(ProcessHandle::pid).containsOnly(before.getFirst());
      ready(stocked);
      live().forEach(ProcessHandle::destroyForcibly);
      assertThat(Processes.await(() -> !stocked.isReady(), LIMIT)).isTrue();
      assertThat(stocked.run(build("b.kuzu", "id,d,t\n1,1,x\n"), "op", QUIET, LIMIT)).hasSize(1);
      ready(stocked);
    }
    assertThat(live()).isEmpty();
  }

  private static void ready(Children children) {
    assertThat(Processes.await(children::isReady, Duration.ofSeconds(30))).isTrue();
  }

  private static List<Long> pids() {
    return live().stream().map(ProcessHandle::pid).toList();
  }

  /// Those of other tests have ended.
  private static List<ProcessHandle> live() {
    return ProcessHandle.current()
        .children()
        .filter(child -> Processes.commandLine(child.pid()).contains("ChildMain"))
        .toList();
  }

  @Test
  void a_failure_of_the_work_is_final_and_in_its_own_words() {
    assertThatThrownBy(
            () -> children.run(build("a.kuzu", "id,d,t\n1,1,x\n1,2,y\n"), "op", QUIET, LIMIT))
        .isInstanceOfSatisfying(
            ChildFailed.class, failed -> assertThat(failed.isPermanent()).isTrue())
        .hasMessageContainingAll("table T", "duplicated primary key value 1");
  }

  @Test
  void a_killed_child_fails_its_work_with_the_signal_in_words() throws Exception {
    Throwable failed = whenRunning(child -> signal(child, "KILL"));
    assertThat(failed)
        .isInstanceOf(ChildFailed.class)
        .hasMessageContaining("killed by signal 9: the machine ran out of memory");
    assertThat(((ChildFailed) failed).isPermanent()).isFalse();
  }

  @Test
  void a_crash_in_native_code_fails_its_work_with_what_the_child_said() throws Exception {
    assertThat(whenRunning(child -> signal(child, "SEGV")))
        .isInstanceOf(ChildFailed.class)
        .hasMessageContainingAll(
            "the engine crashed in native code", "nothing else was touched", "SIGSEGV");
  }

  @Test
  void a_child_whose_operation_begins_again_is_ended_before_that_returns() throws Exception {
    assertThat(
            whenRunning(child -> {
              children.endAll("op");
              assertThat(child.isAlive()).isFalse();
            }))
        .isInstanceOf(ChildFailed.class)
        .hasMessageContaining("the node ended its child process");
  }

  @Test
  void work_that_takes_too_long_is_ended() throws Exception {
    large();
    assertThatThrownBy(() ->
            children.run(
                job(plan("large"), "a.kuzu"),
                "op",
                (_, _, _) -> seen.addAll(children.processes()),
                Duration.ofMillis(600)))
        .isInstanceOf(ChildFailed.class)
        .hasMessageContaining("took longer than PT0.6S");
    assertThat(seen).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void what_progress_throws_ends_the_child() throws Exception {
    large();
    assertThatThrownBy(() ->
            children.run(
                job(plan("large"), "a.kuzu"),
                "op",
                (_, _, _) -> {
                  seen.addAll(children.processes());
                  throw new IllegalStateException("cancelled");
                },
                LIMIT))
        .hasMessage("cancelled");
    assertThat(seen).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void an_interrupt_ends_the_child() throws Exception {
    Thread[] waiting = new Thread[1];
    assertThat(whenRunning(waiting, _ -> waiting[0].interrupt()))
        .isInstanceOf(InterruptedException.class);
    assertThat(seen).isNotEmpty().noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void one_waits_for_its_turn_and_does_not_start_after_its_operation_began_again()
      throws Exception {
    CompletableFuture<Throwable> second = new CompletableFuture<>();
    whenRunning(_ -> {
      Thread thread =
          Thread.ofPlatform()
              .start(() ->
                  second.complete(
                      catchThrowable(
                          () -> children.run(build("b.kuzu", "id,d,t\n"), "op", QUIET, LIMIT))));
      while (thread.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      children.endAll("op");
    });
    assertThat(second.get()).hasMessageContaining("a newer attempt took over");
    assertThat(folder.resolve("b.kuzu")).doesNotExist();
  }

  @Test
  void a_child_ends_when_its_parent_is_gone() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone"));
    large();
    Wire.writeJob(alone, job(plan("large"), "a.kuzu"));
    ChildSettings settings = new ChildSettings(own, 1, 64, false, EngineSettings.DEFAULTS);
    Process process =
        new ProcessBuilder(Command.line(settings, alone.toRealPath()))
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().write(Wire.GO);
    process.getOutputStream().close();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Wire.ALONE);
  }

  @Test
  void a_file_that_is_no_database_fails_its_inspection_only() throws Exception {
    Files.writeString(folder.resolve("foreign"), "x".repeat(10_000));
    assertThatThrownBy(() -> inspect("foreign"))
        .hasMessageContaining("not a valid Kuzu database file");
    children.run(build("a.kuzu", "id,d,t\n1,1,x\n"), "op", QUIET, LIMIT);
    assertThat(inspect("a.kuzu")).hasSize(1);
  }

  private interface Doing {
    void with(ProcessHandle child) throws Exception;
  }

  private Throwable whenRunning(Doing doing) throws Exception {
    return whenRunning(new Thread[1], doing);
  }

  /// What a long build ends with if something is done to it once it loads.
  private Throwable whenRunning(Thread[] waiting, Doing doing) throws Exception {
    large();
    CompletableFuture<Boolean> loading = new CompletableFuture<>();
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Progress progress =
        (member, _, _) -> {
          if (!member.isEmpty()) {
            loading.complete(true);
          }
        };
    ChildJob job = job(plan("large"), "a.kuzu");
    waiting[0] =
        Thread.ofPlatform()
            .start(() ->
                ended.complete(catchThrowable(() -> children.run(job, "op", progress, LIMIT))));
    loading.get(40, TimeUnit.SECONDS);
    seen.addAll(children.processes());
    doing.with(children.processes().getFirst());
    return ended.get(40, TimeUnit.SECONDS);
  }

  private static void signal(ProcessHandle child, String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", "-" + signal, "" + child.pid()).start().waitFor())
        .isZero();
  }

  private List<MemberFound> inspect(String file) throws Exception {
    ChildJob job = new ChildJob.Inspect(List.of(new ChildJob.Inspect.Part("main", path(file))));
    return children.run(job, "op", QUIET, LIMIT);
  }

  private ChildJob build(String target, String content) throws Exception {
    Files.writeString(folder.resolve("t.csv"), content);
    return job(plan("t.csv"), target);
  }

  /// Takes long enough to be caught at it.
  private void large() throws Exception {
    StringBuilder rows = new StringBuilder("id,d,t\n");
    for (int i = 0; i < 400_000; i++) {
      rows.append(i).append(",1.5,abcdefghijklmnopqrstuvwxyz").append(i).append('\n');
    }
    Files.writeString(folder.resolve("large"), rows);
  }

  private MemberPlan plan(String file) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file)));
    Source source =
        new Source("T", file, Source.Format.CSV, HexFormat.of().formatHex(digest), null, null);
    NodeTable table =
        new NodeTable(
            "T",
            "id",
            List.of(
                new Column("id", "INT64"),
                new Column("d", "DECIMAL(18, 4)"),
                new Column("t", "STRING")));
    return MemberPlan.build("main", List.of(table), List.of(), List.of(source));
  }

  private ChildJob job(MemberPlan plan, String target) throws Exception {
    return new ChildJob.Build(
        List.of(new ChildJob.Build.Part(plan, path(target), folder.toRealPath().toString(), null)));
  }

  private String path(String name) throws Exception {
    return folder.toRealPath().resolve(name).toString();
  }

  /// What a graph holds.
  private static final class Content {
    static String of(Path file) throws Exception {
      try (var graph = new drydock.node.engine.KuzuEngine(EngineSettings.DEFAULTS).open(file)) {
        return graph
            .query(
                new drydock.node.engine.Query(
                    "MATCH (n:T) RETURN n.id, n.d, n.t ORDER BY n.id", java.util.Map.of()),
                new drydock.node.engine.Limits(LIMIT, 100, 10_000),
                _ -> {})
            .rows()
            .toString();
      }
    }
  }
}
