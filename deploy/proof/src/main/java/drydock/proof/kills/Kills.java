package drydock.proof.kills;

import drydock.node.volume.DurableFiles;
import drydock.proof.node.Site;
import drydock.proof.report.Commands;
import drydock.proof.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock node-kills`: exits 0 only when nothing acknowledged was lost and nothing half-done was
/// seen.
@Command(
    name = "node-kills",
    description = {
      "A graph node under load, killed at random instants and started again.",
      "The seed repeats what is asked for and when the node is killed; how far it gets until then"
          + " depends on the machine."
    },
    mixinStandardHelpOptions = true)
public final class Kills implements Callable<Integer> {
  private static final Path ROOT = Path.of(System.getProperty("drydock.root", "."));

  @Option(names = "--kills", description = "How many (${DEFAULT-VALUE}).")
  private int kills = 50;

  @Option(names = "--seed", description = "Repeats the choices; drawn and printed if not given.")
  private long seed = new Random().nextInt(1_000_000);

  @Option(
      names = "--twice-every",
      description = "After so many kills, start twice and compare (${DEFAULT-VALUE}).")
  private int every = 10;

  @Option(names = "--ready-seconds", description = "How long a start may take (${DEFAULT-VALUE}).")
  private int readySeconds = 30;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public static void main(String[] args) {
    Commands.run(new Kills(), "the kills", args);
  }

  @Override
  public Integer call() throws Exception {
    KillOptions options = new KillOptions(kills, every, seed, Duration.ofSeconds(readySeconds));
    System.err.println("seed " + seed);
    Path folder = Files.createTempDirectory("drydock-kills");
    System.err.println("the node's volume and what it says are in " + folder);
    Toll toll;
    Consumer<String> say = System.err::println;
    try (Campaign campaign = new Campaign(options, Site.make(folder), say)) {
      toll = campaign.run();
    }
    Report report = new Report("node-kills", seed, params(), toll.measures(), toll.kills());
    System.out.println(json ? report.json(ROOT) : report.text());
    if (!toll.violations().isEmpty()) {
      toll.violations().forEach(sentence -> System.err.println("violation: " + sentence));
      System.err.println("kept for looking at it: " + folder);
      return 1;
    }
    toll.expect();
    DurableFiles.deleteTree(folder);
    return 0;
  }

  private Map<String, Object> params() {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("seed", seed);
    params.put("kills", kills);
    params.put("families", 3);
    params.put("temporal", "not reachable");
    return params;
  }
}
