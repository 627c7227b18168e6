package drydock.proof.matrix;

import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Cells;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.stage.MatrixHouse;
import drydock.proof.matrix.stage.OwnEngines;
import drydock.proof.matrix.stage.Rehearsals;
import drydock.proof.matrix.stage.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `drydock crash-matrix`: exits 0 only when at least one cell was run and all of them passed.
@Command(
    name = "crash-matrix",
    description = "Lets everything go wrong with an operation, at every step, and judges the end.",
    mixinStandardHelpOptions = true)
public final class CrashMatrix implements Callable<Integer> {
  private static final Path ROOT = Path.of(System.getProperty("drydock.root", "."));
  private static final int FAILED = 1;
  private static final int PROGRESS = 20;

  /// Every operation that has a matrix.
  static final List<Subject> SUBJECTS = List.of(new Rehearsals());

  @Option(names = "--operation", required = true, description = "The kind of operation.")
  private String operation = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(names = "--seed", description = "Decides the order and the slice.")
  private @Nullable Long seed;

  @Option(
      names = "--cells",
      paramLabel = "GLOB",
      description = "Only cells with such a name, for instance 'undo-*/late'.")
  private String cells = "*";

  @Option(
      names = "--slice",
      paramLabel = "N",
      description = "Only N cells that the seed picks, and one column of halts.")
  private @Nullable Integer slice;

  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "drydock/proof/matrix/logback-matrix.xml");
    CommandLine line = new CommandLine(new CrashMatrix());
    line.setExecutionExceptionHandler((failure, _, _) -> {
      System.err.println("the crash matrix did not run: " + failure.getMessage());
      return FAILED;
    });
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Subject subject =
        subject(operation)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "--operation is "
                        + operation
                        + "; expected "
                        + SUBJECTS.stream().map(Subject::name).collect(Collectors.joining(", "))
                        + ". Nothing was tried"));
    if (slice != null && slice < 1) {
      throw new IllegalArgumentException(
          "--slice is " + slice + "; expected at least 1. Nothing was tried");
    }
    long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
    List<Cell> picked = picked(subject, cells, slice, chosen);
    if (picked.isEmpty()) {
      throw new IllegalArgumentException(
          "--cells is " + cells + ", which no cell is called; expected a name such as NOTE/throw");
    }
    System.err.println(picked.size() + " cells of " + subject.name() + ", seed " + chosen);
    long start = System.nanoTime();
    MatrixReport report =
        new MatrixReport(subject.name(), chosen, run(subject, picked, picked.size()));
    System.out.println(json ? report.json() : report.text());
    System.err.println((System.nanoTime() - start) / 1_000_000_000 + " s");
    return report.passed() ? 0 : FAILED;
  }

  static Optional<Subject> subject(String name) {
    return SUBJECTS.stream().filter(subject -> subject.name().equals(name)).findFirst();
  }

  static List<Cell> picked(Subject subject, String glob, @Nullable Integer slice, long seed) {
    List<Cell> all = Cells.of(Row.of(subject.steps(), subject.uncheckedDoors()));
    List<Cell> named = Cells.shuffled(Cells.named(all, glob), seed);
    return slice == null ? named : Cells.slice(named, slice);
  }

  private static List<Verdict> run(Subject subject, List<Cell> cells, int of) throws IOException {
    AtomicInteger over = new AtomicInteger();
    try (OwnEngines engines = OwnEngines.start(ROOT);
        MatrixHouse house = new MatrixHouse(engines.engines())) {
      return new Matrix(house, subject, verdict -> tell(verdict, over.incrementAndGet(), of))
          .run(cells);
    }
  }

  private static void tell(Verdict verdict, int over, int of) {
    if (!verdict.passed()) {
      System.err.println("FAILED " + verdict.cell().name() + ": " + verdict.violations());
    }
    if (over % PROGRESS == 0) {
      System.err.println(over + " of " + of);
    }
  }
}
