package drydock.node.halt;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoint.Work;
import drydock.node.harbour.Harbour;
import drydock.node.harbour.Listing;
import drydock.node.intent.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A node that is halted while it recovers: the start after that one ends where the first would
/// have.
@Tag("restart")
@Timeout(120)
class RecoveryHaltIT {
  private static final List<Cell> BEGUN =
      List.of(
          new Cell(Deed.PUBLISH, Failpoint.PUBLISH_ARMED),
          new Cell(Deed.PUBLISH, Failpoint.PUBLISH_MOVED),
          new Cell(Deed.PUBLISH, Failpoint.PUBLISH_EFFECTS_DONE),
          new Cell(Deed.PUBLISH, Failpoint.PUBLISH_CURRENT),
          new Cell(Deed.DELETE, Failpoint.DELETE_MOVED));

  @TempDir private static Path folder;

  @BeforeAll
  static void a_node_that_was_halted_in_the_middle_of_things() throws Exception {
    Templates templates = Templates.make(folder.resolve("templates"));
    for (Cell cell : BEGUN) {
      Path data = folder.resolve(cell.family());
      templates.copy(cell.deed().template(), data, cell.family());
      assertThat(Halted.run(data, List.of(cell)).exit()).isEqualTo(HaltMain.HALTED);
    }
  }

  static Stream<List<Object>> cells() {
    return BEGUN.stream()
        .flatMap(cell ->
            Stream.of(Failpoint.values())
                .filter(point -> point.work() == Work.RECOVERY)
                .map(point -> List.of(cell, point)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void the_start_after_a_halted_start_makes_it_whole(List<Object> cell) throws Exception {
    Cell begun = (Cell) cell.getFirst();
    Path data = folder.resolve(begun.family() + "-" + cell.get(1));
    Path other = folder.resolve(begun.family() + "-" + cell.get(1) + "-straight");
    copy(folder.resolve(begun.family()), data);
    copy(data, other);

    Halted second = Halted.recovering(data, (Failpoint) cell.get(1));
    assertThat(second.exit()).as(second.said()).isEqualTo(HaltMain.HALTED);
    Harbour.open(data).close();
    Harbour.open(other).close();

    assertThat(names(data)).as("as if nobody had halted the first start").isEqualTo(names(other));
    Audit audit = only(data);
    Audit straight = only(other);
    assertThat(audit.kind()).isEqualTo(straight.kind());
    assertThat(audit.from()).isEqualTo(straight.from());
    assertThat(audit.to()).isEqualTo(straight.to());
  }

  private static Audit only(Path data) throws IOException {
    List<Audit> audits = Audit.waiting(Harbour.volume(data), 10);
    assertThat(audits).hasSize(1);
    return audits.getFirst();
  }

  /// Files without sizes: times in records differ in length.
  private static List<String> names(Path data) throws IOException {
    return Listing.of(data).stream()
        .filter(line -> !line.endsWith("/"))
        .map(line -> line.split(" ", 2)[0])
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(file, target);
      }
    }
  }
}
