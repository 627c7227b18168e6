package drydock.dev;

import drydock.engines.postgres.PostgresServer;
import drydock.engines.postgres.PostgresSpec;
import drydock.engines.process.OwnerLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One `drydock dev`, from its first line until something in it ends.
record DevRun(DevPlan plan, Started started, Consumer<String> say) {
  /// Owns the database, also in data folders from before there was the other role.
  static final String OWNER = "drydock";

  static final String APPLICATION = "drydock_app";
  private static final String DATABASE = "drydock";

  /// The exit code.
  int run() throws InterruptedException {
    long begin = System.nanoTime();
    takeData();
    String password = plan.data().password();
    PostgresServer postgres = started.start("PostgreSQL", () -> postgres(password));
    TemporalRuntime temporal = started.start("Temporal", this::temporal);
    temporal.words().forEach(line -> say.accept("Temporal: " + line));
    WorkerCommand command = WorkerCommand.of(plan, postgres.url(DATABASE), temporal, password);
    KeptWorker worker =
        started.start(
            "the worker",
            () ->
                new KeptWorker(() -> WorkerProcess.start(command, plan.data().worker(), say), say));
    if (!worker.current().awaitReady()) {
      int code = worker.current().exitCode();
      say.accept("the worker ended with exit code %d before it was ready".formatted(code));
      return code == 0 ? 1 : code;
    }
    new Addresses(plan, postgres.url(DATABASE), temporal)
        .lines(Duration.ofNanos(System.nanoTime() - begin))
        .forEach(say);
    return watch(postgres, temporal, worker);
  }

  private void takeData() {
    started.start("dev", () -> OwnerLock.take(plan.data().lock(), "The data in " + plan.data()));
    plan.data().endLeftovers(say);
    if (plan.fresh()) {
      plan.data().empty();
      say.accept("emptied " + plan.data());
    }
  }

  private PostgresServer postgres(String password) {
    say.accept("starting PostgreSQL");
    PostgresServer server =
        PostgresServer.start(
            new PostgresSpec(plan.data().postgres(), plan.ports().postgres(), password, true), say);
    server.ensureDatabase(DATABASE, OWNER, password);
    server.ensureRole(APPLICATION, password);
    return server;
  }

  private TemporalRuntime temporal() {
    say.accept("starting Temporal");
    return new TemporalChoice(plan, System.getenv(), say).start();
  }

  /// Until an engine ends, or this process is asked to.
  private int watch(PostgresServer postgres, TemporalRuntime temporal, KeptWorker worker)
      throws InterruptedException {
    while (true) {
      worker.look();
      Optional<String> ended = ended(postgres, temporal);
      if (started.closing()) {
        return 0;
      }
      if (ended.isPresent()) {
        say.accept(ended.get());
        return 1;
      }
      // A quarter of a second: an ended worker is noticed at once, and looking costs nothing.
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private Optional<String> ended(PostgresServer postgres, TemporalRuntime temporal) {
    if (!temporal.alive()) {
      return Optional.of("Temporal has ended by itself; its log is in " + plan.data().temporal());
    }
    return postgres.pid().isEmpty()
        ? Optional.of(
            "PostgreSQL has ended by itself; its log is " + plan.data().postgres() + ".log")
        : Optional.empty();
  }
}
