package drydock.node.generation;

import drydock.node.volume.Documents;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What seals a stage: while it is not there, the folder is work in progress.
///
/// @param expected the generation it started from
public record Stage(
    int format,
    String family,
    String operation,
    long expected,
    String engine,
    long storage,
    String sealedAt,
    String blueprint,
    List<MemberState> members) {
  private static final int FORMAT = 1;
  private static final String FILE = "stage.json";

  public Stage {
    members = List.copyOf(members);
  }

  public Stage(
      String family,
      String operation,
      long expected,
      String engine,
      long storage,
      String sealedAt,
      String blueprint,
      List<MemberState> members) {
    this(FORMAT, family, operation, expected, engine, storage, sealedAt, blueprint, members);
  }

  public static Optional<Stage> read(Path folder) throws IOException {
    return Documents.read(folder.resolve(FILE), Stage.class, FORMAT);
  }

  public void write(Path folder) throws IOException {
    Documents.write(folder.resolve(FILE), this);
  }

  /// What it becomes when it is published after `live`.
  public Generation numbered(long number, long fence, Optional<Generation> live) {
    List<MemberState> stamped =
        members.stream()
            .map(member ->
                member.since() > 0
                    ? member
                    : new MemberState(
                        member.name(),
                        member.bytes(),
                        member.sha256(),
                        number,
                        member.ingestOffset(),
                        member.tables()))
            .toList();
    return new Generation(
        Generation.FORMAT,
        family,
        number,
        operation,
        fence,
        live.map(Generation::number).orElse(0L),
        engine,
        storage,
        sealedAt,
        blueprint,
        stamped,
        live.map(Generation::descent).orElse(List.of()));
  }
}
