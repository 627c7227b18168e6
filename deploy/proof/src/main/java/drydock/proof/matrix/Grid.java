package drydock.proof.matrix;

import drydock.proof.matrix.cell.Fault;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.cell.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rows down, faults across, a mark per cell.
final class Grid {
  private static final String PASSED = "+";
  private static final String FAILED = "X";
  private static final String NOT_RUN = ".";

  private Grid() {}

  static String of(List<Verdict> verdicts) {
    List<Fault> faults =
        Stream.of(Fault.values())
            .filter(fault -> verdicts.stream().anyMatch(one -> one.cell().fault() == fault))
            .toList();
    Map<Row, List<Verdict>> rows =
        verdicts.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.cell().row(),
                    () -> new TreeMap<>(Comparator.comparingInt(Row::place)),
                    Collectors.toList()));
    StringBuilder grid = new StringBuilder(line("", faults.stream().map(Grid::letter).toList()));
    rows.forEach((row, found) ->
        grid.append(line(row.name(), faults.stream().map(fault -> mark(found, fault)).toList())));
    grid.append('\n');
    faults.forEach(fault -> grid.append("  %s  %s%n".formatted(letter(fault), fault.key())));
    return grid.append("  %s passed  %s failed  %s not run%n".formatted(PASSED, FAILED, NOT_RUN))
        .toString();
  }

  private static String line(String name, Collection<String> marks) {
    return "  %-14s %s%n".formatted(name, String.join(" ", marks));
  }

  private static String letter(Fault fault) {
    return String.valueOf((char) ('a' + List.of(Fault.values()).indexOf(fault)));
  }

  private static String mark(List<Verdict> row, Fault fault) {
    List<Verdict> hit = row.stream().filter(one -> one.cell().fault() == fault).toList();
    if (hit.isEmpty()) {
      return NOT_RUN;
    }
    return hit.stream().allMatch(Verdict::passed) ? PASSED : FAILED;
  }
}
