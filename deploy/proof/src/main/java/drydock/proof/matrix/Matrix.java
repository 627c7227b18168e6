package drydock.proof.matrix;

import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.halt.Column;
import drydock.proof.matrix.stage.MatrixHouse;
import drydock.proof.matrix.stage.Playing;
import drydock.proof.matrix.stage.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs cells, eight at a time, each on a family of its own.
final class Matrix {
  private static final int AT_ONCE = 8;

  private final MatrixHouse house;
  private final Subject subject;
  private final Consumer<Verdict> told;

  /// Nobody else's, on engines that are shared.
  private final String name = "cell-" + UUID.randomUUID().toString().substring(0, 8) + "-";

  private final AtomicInteger families = new AtomicInteger();

  Matrix(MatrixHouse house, Subject subject, Consumer<Verdict> told) {
    this.house = house;
    this.subject = subject;
    this.told = told;
  }

  /// In the order of the cells, halts last.
  List<Verdict> run(List<Cell> cells) {
    List<Future<Verdict>> running = new ArrayList<>();
    List<Verdict> halted = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Cell cell : cells) {
        if (cell.fault().isHalt()) {
          continue;
        }
        running.add(
            threads.submit(() -> {
              Verdict verdict = Playing.play(house, subject, cell, family());
              told.accept(verdict);
              return verdict;
            }));
      }
      // Beside the others: halted cells mostly wait for time to pass.
      for (List<Cell> column : columns(cells)) {
        List<Verdict> verdicts = new Column(house, subject, column).run(this::family);
        verdicts.forEach(told);
        halted.addAll(verdicts);
      }
    }
    return Stream.concat(running.stream().map(Column::of), halted.stream()).toList();
  }

  /// One halt each: cells with the same fault share it, except those that want to be alone.
  static List<List<Cell>> columns(List<Cell> cells) {
    Map<String, List<Cell>> columns =
        cells.stream()
            .filter(cell -> cell.fault().isHalt())
            .collect(
                Collectors.groupingBy(
                    cell -> cell.alone() ? cell.name() : cell.faultName(),
                    TreeMap::new,
                    Collectors.toList()));
    return List.copyOf(columns.values());
  }

  private String family() {
    return name + families.incrementAndGet();
  }
}
