package drydock.node.halt;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoint.Work;
import drydock.node.harbour.Harbour;
import drydock.node.harbour.Listing;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.LogReader;
import drydock.node.intent.Audit;
import drydock.node.intent.Intents;
import drydock.operations.node.FamilyInfo;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A node halted at every boundary of everything it does; one child, one halt and one restart for
/// all.
@Tag("restart")
@Timeout(180)
class HaltIT {
  private static Harbour harbour;
  private static List<String> settled;
  private static Map<String, List<Audit>> audits;

  @BeforeAll
  static void halt_a_node_that_stands_at_every_boundary(@TempDir Path folder) throws Exception {
    Templates templates = Templates.make(folder.resolve("templates"));
    Path data = folder.resolve("data");
    Files.createDirectories(data);
    for (Cell cell : Cell.all()) {
      templates.copy(cell.deed().template(), data, cell.family());
    }

    Halted child = Halted.run(data, Cell.all());

    assertThat(child.exit()).as(child.said()).isEqualTo(HaltMain.HALTED);
    // The start that repairs, and one more that must find nothing to do.
    Harbour.open(data).close();
    List<String> before = Listing.of(data);
    audits = audits(data);
    harbour = Harbour.open(data);
    assertThat(harbour.assembled().recovered()).as("what a second start settles").isZero();
    settled = Listing.of(data);
    assertThat(settled).as("what a second start changes").isEqualTo(before);
  }

  @AfterAll
  static void close() throws IOException {
    if (harbour != null) {
      harbour.close();
    }
  }

  private static Map<String, List<Audit>> audits(Path data) throws IOException {
    Map<String, List<Audit>> found = new TreeMap<>();
    for (Audit audit : Audit.waiting(Harbour.volume(data), 1_000)) {
      found.computeIfAbsent(audit.family(), _ -> new ArrayList<>()).add(audit);
    }
    return found;
  }

  static Stream<Cell> cells() {
    return Cell.all().stream();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void the_next_start_makes_it_whole(Cell cell) throws Exception {
    String family = cell.family();
    Expected expected = Expected.of(cell);

    assertThat(Intents.of(harbour.assembled().parts().volume(), family)).isEmpty();
    assertThat(audits.getOrDefault(family, List.of())).hasSize(expected.audits());
    if (expected.exists()) {
      complete(family, expected);
      ingested(cell);
    } else {
      assertThat(settled.stream().filter(line -> line.contains(family + "/"))).isEmpty();
    }

    again(cell);
  }

  /// One generation is live, whole, and every member answers with what was put there.
  private static void complete(String family, Expected expected) throws Exception {
    FamilyInfo info = harbour.core().info(family);
    assertThat(info.generation()).isEqualTo(expected.generation());
    assertThat(info.members().stream().map(MemberState::name))
        .containsExactlyInAnyOrderElementsOf(expected.words().keySet());
    if (info.gate().equals("DRAINING")) {
      harbour.core().undrain(new NodeCall(family, Templates.operation(3, family), "UNDRAIN", 3));
    }
    assertThat(words(family, expected.words())).isEqualTo(expected.words());
  }

  private static Map<String, String> words(String family, Map<String, String> members)
      throws Exception {
    Map<String, String> words = new TreeMap<>();
    for (String member : members.keySet()) {
      words.put(member, harbour.word(family, member));
    }
    return words;
  }

  private static void ingested(Cell cell) throws IOException {
    if (cell.deed() != Deed.CREATE) {
      assertThat(ids(cell.family())).contains("i0");
    }
  }

  /// What was cut off is done again, as a retried activity does it; then something new.
  private static void again(Cell cell) throws Exception {
    String family = cell.family();
    cell.deed().act(harbour, family);
    switch (cell.deed()) {
      case PUBLISH, IMPORT -> {
        assertThat(harbour.core().info(family).generation()).isEqualTo(2);
        NodeCall next = new NodeCall(family, Templates.operation(4, family), "UNDO", 4);
        assertThat(harbour.core().promotePrevious(new PublishCall(next, 2)).generation())
            .isEqualTo(3);
        assertThat(words(family, Expected.FIRST)).isEqualTo(Expected.FIRST);
      }
      case UNDO -> {
        assertThat(harbour.core().info(family).generation()).isEqualTo(3);
        assertThat(words(family, Expected.FIRST)).isEqualTo(Expected.FIRST);
      }
      case STAGE -> {
        NodeCall call = cell.deed().call(family);
        assertThat(harbour.publish(call, 1).generation()).isEqualTo(2);
        assertThat(words(family, Expected.SECOND)).isEqualTo(Expected.SECOND);
      }
      case DELETE ->
          assertThat(
                  Listing.of(harbour.data()).stream().filter(line -> line.contains(family + "/")))
              .isEmpty();
      case INGEST -> assertThat(ids(family)).containsExactly("i0", "i1");
      case CREATE -> assertThat(harbour.core().info(family).generation()).isZero();
      case FENCE -> assertThat(harbour.core().info(family).fenced()).isTrue();
    }
  }

  private static List<String> ids(String family) throws IOException {
    List<String> ids = new ArrayList<>();
    LogReader.read(
        harbour.assembled().parts().volume().log(family),
        harbour.core().info(family).logOffset(),
        (IngestRecord record) -> ids.add(record.id()));
    return ids;
  }

  /// @param words what each member answers
  private record Expected(boolean exists, long generation, int audits, Map<String, String> words) {
    static final Map<String, String> FIRST =
        new TreeMap<>(
            Map.of(
                "main", "one-main", "east", "one-east", "west", "one-west", "north", "one-north"));
    static final Map<String, String> SECOND =
        new TreeMap<>(
            Map.of(
                "main", "two-main", "east", "one-east", "west", "two-west", "south", "two-south"));

    static Expected of(Cell cell) {
      boolean seen = cell.point().compareTo(Failpoint.PUBLISH_EFFECTS_DONE) >= 0;
      int recovered = isIntended(cell.point()) ? 1 : 0;
      return switch (cell.deed()) {
        case PUBLISH -> new Expected(true, seen ? 2 : 1, recovered, seen ? SECOND : FIRST);
        case IMPORT -> new Expected(true, seen ? 2 : 1, recovered, FIRST);
        case UNDO -> {
          boolean undone = cell.point().work() == Work.PUBLISH && seen;
          yield new Expected(true, undone ? 3 : 2, recovered, undone ? FIRST : SECOND);
        }
        case STAGE, INGEST, FENCE -> new Expected(true, 1, 0, FIRST);
        case DELETE ->
            new Expected(cell.point().compareTo(Failpoint.DELETE_MOVED) < 0, 1, recovered, FIRST);
        case CREATE -> new Expected(cell.point() == Failpoint.CREATE_MADE, 0, 0, Map.of());
      };
    }

    /// Whether an intent lies on the disk there.
    private static boolean isIntended(Failpoint point) {
      return switch (point) {
        case PUBLISH_ARMED,
            PUBLISH_NUMBERED,
            PUBLISH_MOVED,
            PUBLISH_EFFECTS_DONE,
            PUBLISH_OPENED,
            PUBLISH_CURRENT,
            PUBLISH_SWITCHED,
            DELETE_ARMED,
            DELETE_MOVED,
            DELETE_EFFECTS_DONE,
            DELETE_PURGED ->
            true;
        default -> false;
      };
    }
  }
}
