package drydock.node.halt;

import drydock.node.harbour.Cargo;
import drydock.node.harbour.Harbour;
import drydock.node.ingest.IngestRecord;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Families in the states that cells begin with, built once and copied: building each takes a child
/// process.
final class Templates {
  private final Path data;

  /// @param data a folder of its own, which no node has open any more
  private Templates(Path data) {
    this.data = data;
  }

  /// How far a family is.
  enum Kind {
    NOTHING,
    /// One generation with four members, and one ingest.
    PUBLISHED,
    /// The next one uploaded.
    UPLOADED,
    /// The next one sealed: two members new, one as it was, one more, one less.
    STAGED,
    /// The same, imported from an export.
    IMPORTED,
    /// The next one published.
    PUBLISHED_TWICE;

    String family() {
      return "tmpl-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Templates make(Path data) throws Exception {
    try (Harbour harbour = Harbour.open(data)) {
      for (Kind kind : Kind.values()) {
        make(harbour, kind);
      }
    }
    return new Templates(data);
  }

  /// Puts a family like that into the folder of another node.
  void copy(Kind kind, Path target, String family) throws IOException {
    try (Stream<Path> all = Files.walk(data)) {
      for (Path from : all.filter(Files::isRegularFile).toList()) {
        String path = data.relativize(from).toString();
        if (path.contains(kind.family())) {
          copy(from, target.resolve(path.replace(kind.family(), family)), kind.family(), family);
        }
      }
    }
  }

  static String operation(int number, String family) {
    return "op" + number + "-" + family;
  }

  static IngestRecord rows(String id) {
    return new IngestRecord(
        id, "main", "Ship", List.of(Map.of("id", id, "name", "ingested", "tons", 3)), null);
  }

  private static void make(Harbour harbour, Kind kind) throws Exception {
    if (kind == Kind.NOTHING) {
      return;
    }
    String family = kind.family();
    NodeCall first = new NodeCall(family, operation(1, family), "BUILD", 1);
    harbour.core().create(first);
    harbour.build(first, 0, built(harbour.cargo(first), "one-", "main", "east", "west", "north"));
    harbour.core().ingest(family, rows("i0"), null);
    harbour.core().discard(first);
    int number = kind == Kind.PUBLISHED_TWICE ? 2 : 3;
    NodeCall next = new NodeCall(family, operation(number, family), "BUILD", number);
    Cargo cargo = harbour.cargo(next);
    switch (kind) {
      case NOTHING, PUBLISHED -> {}
      case UPLOADED -> cargo.blueprint(second(cargo));
      case STAGED -> harbour.stage(next, 1, second(cargo));
      case IMPORTED -> harbour.stage(next, 1, imported(harbour, next));
      case PUBLISHED_TWICE -> harbour.build(next, 1, second(cargo));
    }
  }

  private static List<MemberPlan> second(Cargo cargo) throws IOException {
    Stream<MemberPlan> linked = Stream.of(MemberPlan.link("east"));
    return Stream.concat(linked, built(cargo, "two-", "main", "west", "south").stream()).toList();
  }

  private static List<MemberPlan> built(Cargo cargo, String prefix, String... members) {
    return Stream.of(members)
        .map(member -> {
          try {
            return cargo.ships(member, prefix + member);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        })
        .toList();
  }

  private static List<MemberPlan> imported(Harbour harbour, NodeCall call) throws Exception {
    return harbour.core().export(call, (_, _, _) -> {}).members().stream()
        .map(member -> MemberPlan.imported(member.name(), member.folder()))
        .toList();
  }

  private static void copy(Path from, Path to, String old, String family) throws IOException {
    Files.createDirectories(to.getParent());
    boolean text = from.toString().endsWith(".json") || from.endsWith("CURRENT");
    if (text) {
      Files.writeString(to, Files.readString(from).replace(old, family));
    } else {
      Files.copy(from, to);
    }
  }
}
