package drydock.proof.matrix;

import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Cells;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.stage.MatrixHouse;
import drydock.proof.matrix.stage.OwnEngines;
import drydock.proof.matrix.stage.Rehearsals;
import drydock.proof.matrix.stage.Subject;
import java.nio.file.Path;
import java.util.List;

public final class CrashMatrix {
  static final Path ROOT = Path.of(System.getProperty("drydock.root", "."));
  public static void main(String[] args) throws Exception {
    System.setProperty("logback.configurationFile", "drydock/proof/matrix/logback-matrix.xml");
    Subject subject = new Rehearsals();
    List<Cell> cells = Cells.of(Row.of(subject.steps(), subject.uncheckedDoors()));
    cells = Cells.named(cells, args[0]);
    System.out.println(cells.size() + " cells");
    long start = System.currentTimeMillis();
    try (OwnEngines engines = OwnEngines.start(ROOT); MatrixHouse house = new MatrixHouse(engines.engines())) {
      System.out.println("up " + (System.currentTimeMillis() - start));
      List<Verdict> verdicts = new Matrix(house, subject, v -> {
        System.out.println((v.passed() ? "ok   " : "FAIL ") + v.cell().name() + " " + v.outcome() + " " + v.millis());
        if (!v.passed()) { v.violations().forEach(x -> System.out.println("   ! " + x)); v.story().forEach(x -> System.out.println("     " + x)); }
      }).run(cells);
      System.out.println(verdicts.stream().filter(Verdict::passed).count() + " passed of " + verdicts.size() + " in " + (System.currentTimeMillis() - start));
    }
    System.exit(0);
  }
}
