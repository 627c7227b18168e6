package drydock.operations.compatibility;

import drydock.contract.OperationKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The two tables as people read them, taken apart into cells.
final class Table {
  record Cell(OperationKind running, Stage stage, Asked asked, Verdict verdict) {
    @Override
    public String toString() {
      return running + " at " + stage + ", asked " + asked + ": " + verdict;
    }
  }

  private Table() {}

  /// Every cell of the table of kinds, once for each stage.
  static List<Cell> kinds() {
    List<List<String>> lines = lines("kinds.txt");
    List<OperationKind> columns =
        lines.getFirst().stream().map(code -> named(code, lines)).toList();
    List<Cell> cells = new ArrayList<>();
    for (List<String> row : lines.subList(1, lines.size())) {
      checkWidth(row, columns.size() + 2);
      for (int at = 0; at < columns.size(); at++) {
        Asked asked = new Asked.Kind(columns.get(at));
        Verdict verdict = verdict(row.get(at + 2));
        OperationKind running = OperationKind.valueOf(row.get(1));
        Stream.of(Stage.values())
            .forEach(stage -> cells.add(new Cell(running, stage, asked, verdict)));
      }
    }
    return cells;
  }

  static List<Cell> access() {
    List<List<String>> lines = lines("access.txt");
    List<Asked> columns = List.of(new Asked.Read(), new Asked.Write());
    return lines.subList(1, lines.size()).stream()
        .flatMap(row -> {
          checkWidth(row, 4);
          return IntStream.range(0, 2)
              .mapToObj(at ->
                  new Cell(
                      OperationKind.valueOf(row.get(0)),
                      Stage.valueOf(row.get(1)),
                      columns.get(at),
                      verdict(row.get(at + 2))));
        })
        .toList();
  }

  private static OperationKind named(String code, List<List<String>> lines) {
    return lines.stream()
        .skip(1)
        .filter(row -> row.getFirst().equals(code))
        .map(row -> OperationKind.valueOf(row.get(1)))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("column " + code + " has no row that tells its kind"));
  }

  private static void checkWidth(List<String> row, int expected) {
    if (row.size() != expected) {
      throw new AssertionError(row + " has " + row.size() + " words; expected " + expected);
    }
  }

  private static Verdict verdict(String word) {
    return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static List<List<String>> lines(String name) {
    try (InputStream text = Table.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(text, name + " is not there").readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> List.of(line.strip().split("\\s+")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
