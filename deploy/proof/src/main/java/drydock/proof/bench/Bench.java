package drydock.proof.bench;

import drydock.proof.report.Report;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock bench NAME`: exits 0 when it measured, whether the goals hold or not.
@Command(
    name = "bench",
    description = "Measures, and says what it measured.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "NAME",
    subcommands = {
      Bench.Frame.class,
      Bench.Dev.class,
      NodeBenches.Swap.class,
      NodeBenches.Load.class,
      NodeBenches.Families.class
    })
public final class Bench {
  static final Path ROOT = Path.of(System.getProperty("drydock.root", "."));

  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Bench());
    line.setExecutionExceptionHandler((failure, _, _) -> {
      System.err.println("nothing was measured: " + failure);
      return 1;
    });
    System.exit(line.execute(args));
  }

  @Command(
      name = "frame",
      description = "Operations through the frame against bare workflows with the same activities.",
      mixinStandardHelpOptions = true)
  static final class Frame implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--callers", description = "Callers at once (${DEFAULT-VALUE}).")
    private int callers = 8;

    @Option(names = "--families", description = "Families, at least 32 (${DEFAULT-VALUE}).")
    private int families = 32;

    @Option(names = "--seconds", description = "Seconds of one round (${DEFAULT-VALUE}).")
    private int seconds = 12;

    @Option(names = "--rounds", description = "Rounds of each, in turn (${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Override
    public Integer call() {
      return print(new FrameBench(callers, families, seconds, rounds).report(), json);
    }
  }

  @Command(
      name = "dev",
      description = "From the command `drydock dev` to the end of a first Rehearsal.",
      mixinStandardHelpOptions = true)
  static final class Dev implements Callable<Integer> {
    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
      return print(new DevBench(ROOT).report(), json);
    }
  }

  static int print(Report report, boolean json) {
    System.out.println(json ? report.json(ROOT) : "bench " + report.text());
    return 0;
  }
}
