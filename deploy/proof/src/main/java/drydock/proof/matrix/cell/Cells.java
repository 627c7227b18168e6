package drydock.proof.matrix.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which cells there are, and which of them are run.
public final class Cells {
  private Cells() {}

  public static List<Cell> of(List<Row> rows) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      for (Fault fault : Fault.values()) {
        if (fault.hits(row)) {
          cells.add(new Cell(row, fault, false));
        }
      }
    }
    // A halt that is shared with others could hide behind them: once each it is not.
    Row pointOfNoReturn = rows.stream().filter(Row::crossed).findFirst().orElseThrow();
    Stream.of(Fault.HALT_BEFORE, Fault.HALT_BEFORE_COMMIT, Fault.HALT_AFTER)
        .map(fault -> new Cell(pointOfNoReturn, fault, true))
        .forEach(cells::add);
    return cells;
  }

  /// Those whose name matches, `*` for anything.
  public static List<Cell> named(List<Cell> cells, String glob) {
    Pattern pattern =
        Pattern.compile(
            Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
            Pattern.CASE_INSENSITIVE);
    return cells.stream().filter(cell -> pattern.matcher(cell.name()).matches()).toList();
  }

  /// The first `most` that need no halt, and the halts that share the first of them.
  public static List<Cell> slice(List<Cell> cells, int most) {
    List<Cell> slice =
        new ArrayList<>(cells.stream().filter(cell -> !cell.fault().isHalt()).limit(most).toList());
    cells.stream()
        .filter(cell -> cell.fault().isHalt() && !cell.alone())
        .findFirst()
        .ifPresent(first ->
            cells.stream()
                .filter(cell -> cell.fault() == first.fault() && !cell.alone())
                .forEach(slice::add));
    return slice;
  }

  /// In an order that the seed decides.
  public static List<Cell> shuffled(List<Cell> cells, long seed) {
    List<Cell> order = new ArrayList<>(cells);
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
