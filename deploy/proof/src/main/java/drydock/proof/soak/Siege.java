package drydock.proof.soak;

import drydock.engines.process.Processes;
import drydock.proof.count.Count;
import drydock.proof.report.NeverHappened;
import io.temporal.client.WorkflowClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// The soak itself: callers and kills side by side for as long as asked, then peace, then the
/// count.
final class Siege {
  private final SoakOptions options;
  private final Consumer<String> say;
  private final Faults faults = new Faults();

  Siege(SoakOptions options, Consumer<String> say) {
    this.options = options;
    this.say = say;
  }

  Toll run(Path root, Path folder) throws InterruptedException, ExecutionException {
    try (SoakHouse house = SoakHouse.open(root, folder);
        Crew crew = new Crew(house, folder, options, faults)) {
      boolean terminate = options.terminates(house);
      say.accept(
          options.workers()
              + " workers are up; runs are "
              + (terminate ? "" : "not ")
              + "terminated; logs are in "
              + folder);
      try (Runs runs = new Runs(house.client(), terminate, faults);
          Progress _ = new Progress(runs, faults, say)) {
        Instant begin = Instant.now();
        underFire(crew, runs, begin.plus(options.length()));
        say.accept("peace; waiting for everything to come to rest");
        Count count = new Count(house.database());
        Instant peace = Instant.now();
        boolean rested = Processes.await(() -> atRest(count, house.client(), runs), options.rest());
        Duration rest = Duration.between(peace, Instant.now());
        if (!rested) {
          say.accept("not at rest after " + rest.toSeconds() + " s");
        }
        return Toll.of(count, runs, faults, Duration.between(begin, peace), rest);
      }
    }
  }

  private void underFire(Crew crew, Runs runs, Instant end)
      throws InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> killing = threads.submit(() -> crew.killAtRandom(options.kill()));
      for (int number = 0; number < options.callers(); number++) {
        Caller caller = new Caller(new Choices(options.seed(), number, options.families()), runs);
        all.add(
            threads.submit(() -> {
              caller.callUntil(end);
              return null;
            }));
      }
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } finally {
        crew.calm();
      }
      killing.get();
      crew.awaitAll();
    }
  }

  private static boolean atRest(Count count, WorkflowClient client, Runs runs) {
    return count.open() == 0
        && runs.unanswered().isEmpty()
        && client
                .countWorkflows("WorkflowType = 'Rehearsal' AND ExecutionStatus = 'Running'")
                .getCount()
            == 0;
  }

  /// What was to be survived must have happened.
  static void expect(Toll toll) {
    if (toll.kills() == 0 || toll.done() == 0) {
      throw new NeverHappened(
          toll.kills()
              + " workers were killed and "
              + toll.done()
              + " operations done; expected some of both");
    }
  }
}
