package drydock.proof.bench;

import drydock.proof.bench.node.families.FamiliesBench;
import drydock.proof.bench.node.load.LoadBench;
import drydock.proof.bench.node.swap.SwapBench;
import drydock.proof.bench.node.swap.SwapPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The benches of the graph node.
final class NodeBenches {
  private static final String FOLDER =
      "Below which files are made, and removed at the end; the system's temporary folder if not"
          + " given. On tmpfs nothing waits for a disk.";

  private NodeBenches() {}

  @Command(
      name = "swap",
      description = {
        "Reads at full speed while generations are published, small ones and large ones.",
        "A publish window runs from the commit call until the old generation's files are closed;"
            + " shortly before it, an equally long one without a publish is taken. In neither a"
            + " build runs; during builds readers go on slowly. Every answer is checked."
      },
      mixinStandardHelpOptions = true)
  static final class Swap implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--publishes", description = "Of each size (${DEFAULT-VALUE}).")
    private int publishes = 200;

    @Option(names = "--readers", description = "Readers at once (${DEFAULT-VALUE}).")
    private int readers = 8;

    @Option(
        names = "--small",
        description =
            "Rows of the small graph; the default makes a file of 5 MB (${DEFAULT-VALUE}).")
    private int small = 2_300;

    @Option(
        names = "--large",
        description =
            "Rows of the large one, whose file must be ten times as large" + " (${DEFAULT-VALUE}).")
    private int large = 90_000;

    @Option(names = "--folder", description = FOLDER)
    private @Nullable Path folder;

    @Override
    public Integer call() {
      return Bench.print(
          new SwapBench(SwapPlan.of(publishes, readers, small, large), folder).report(), json);
    }
  }

  @Command(
      name = "load",
      description = {
        "Rows per second of stage and commit against a fresh JVM that does nothing but let the"
            + " engine load the same files.",
        "Both in turn, the median of each. Half of the rows are nodes, half are edges."
      },
      mixinStandardHelpOptions = true)
  static final class Load implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
        names = "--sizes",
        split = ",",
        description = "Rows, such as 100k or 4m; 1m and 4m have a goal (${DEFAULT-VALUE}).")
    private List<String> sizes = List.of("100k", "1m", "4m");

    @Option(
        names = "--rounds",
        description = "Rounds of each, in turn, up to 1m rows (${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(names = "--large-rounds", description = "The same, above 1m rows (${DEFAULT-VALUE}).")
    private int largeRounds = 3;

    @Option(names = "--folder", description = FOLDER)
    private @Nullable Path folder;

    @Override
    public Integer call() {
      return Bench.print(new LoadBench(sizes, rounds, largeRounds, folder).report(), json);
    }
  }

  @Command(
      name = "families",
      description =
          "Many families on one node: the time and the memory to open them all in a fresh JVM.",
      mixinStandardHelpOptions = true)
  static final class Families implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--families", description = "How many (${DEFAULT-VALUE}).")
    private int families = 200;

    @Option(names = "--folder", description = FOLDER)
    private @Nullable Path folder;

    @Override
    public Integer call() {
      return Bench.print(new FamiliesBench(families, folder).report(), json);
    }
  }
}
