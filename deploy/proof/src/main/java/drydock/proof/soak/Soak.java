package drydock.proof.soak;

import drydock.proof.report.Commands;
import drydock.proof.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock soak`: exits 0 only when everything that happened was counted and nothing is wrong.
@Command(
    name = "soak",
    description =
        "Rehearsals at random, workers killed at random, and in the end an independent count.",
    mixinStandardHelpOptions = true)
public final class Soak implements Callable<Integer> {
  private static final Path ROOT = Path.of(System.getProperty("drydock.root", "."));

  /// Short, so that what a killed worker had in hand is taken up soon.
  private static final List<String> SETTINGS =
      List.of(
          "--drydock.frame.step-timeout=4s",
          "--drydock.frame.door-limit=2s",
          "--drydock.frame.ledger-timeout=5s",
          "--drydock.frame.first-retry=200ms",
          "--drydock.frame.longest-retry=2s",
          "--drydock.frame.lease-wait=45s",
          "--drydock.frame.look=1s",
          "--drydock.frame.look-apart=5s",
          "--drydock.finder.every=3s",
          "--drydock.finder.quiet=2s",
          "--drydock.ledger.pool-size=8");

  @Option(names = "--minutes", description = "How long (${DEFAULT-VALUE}).")
  private double minutes = 30;

  @Option(names = "--callers", description = "Callers at once (${DEFAULT-VALUE}).")
  private int callers = 8;

  @Option(names = "--workers", description = "Worker processes (${DEFAULT-VALUE}).")
  private int workers = 3;

  @Option(names = "--families", description = "Families they share (${DEFAULT-VALUE}).")
  private int families = 12;

  @Option(names = "--seed", description = "Repeats the choices; drawn and printed if not given.")
  private long seed = new Random().nextInt(1_000_000);

  @Option(
      names = "--kill-seconds",
      description = "Between two kills, on average (${DEFAULT-VALUE}).")
  private double killSeconds = 4;

  @Option(
      names = "--rest-seconds",
      description = "How long it may take to come to rest (${DEFAULT-VALUE}).")
  private int restSeconds = 240;

  @Option(
      names = "--terminate",
      negatable = true,
      description = "Also terminate runs (if somebody looks for terminated runs).")
  private @Nullable Boolean terminate;

  @Option(
      names = "--worker",
      description = "A setting of the workers, for instance drydock.frame.step-timeout=2s.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public static void main(String[] args) {
    Commands.run(new Soak(), "the soak", args);
  }

  @Override
  public Integer call() throws Exception {
    System.err.println("seed " + seed);
    Toll toll =
        new Siege(options(), System.err::println)
            .run(ROOT, Files.createTempDirectory("drydock-soak"));
    Siege.expect(toll);
    Report report =
        new Report("soak", seed, params(), toll.measures(), toll.done() + toll.undone());
    System.out.println(json ? report.json(ROOT) : report.text());
    toll.violations().forEach(sentence -> System.err.println("violation: " + sentence));
    return toll.violations().isEmpty() ? 0 : 1;
  }

  private SoakOptions options() {
    List<String> all = new ArrayList<>(SETTINGS);
    settings.forEach(setting -> all.add("--" + setting));
    return new SoakOptions(
        Duration.ofMillis(Math.round(minutes * 60_000)),
        callers,
        workers,
        families,
        seed,
        Duration.ofMillis(Math.round(killSeconds * 1000)),
        Duration.ofSeconds(restSeconds),
        terminate,
        all);
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("seed", seed);
    params.put("minutes", minutes);
    params.put("callers", callers);
    params.put("workers", workers);
    params.put("families", families);
    params.put("kill_s", killSeconds);
    params.put("temporal", "dev server with a file");
    params.put("postgresql", "of its own, fsync on");
    return params;
  }
}
