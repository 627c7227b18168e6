package drydock.node.generation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import drydock.node.volume.Documents;
import drydock.node.volume.Volume;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a generation says of itself, in its folder.
///
/// @param number its number; higher than any the family had before
/// @param operation whose it is
/// @param fence under which it was published
/// @param previous the generation that was live before; 0 for none
/// @param engine what made the files: name and version
/// @param storage the version of the file format
/// @param sealedAt when its files were complete
/// @param blueprint the digest of what it was built from
/// @param lineage which generations of which operations led to it, oldest first
public record Generation(
    int format,
    String family,
    long number,
    String operation,
    long fence,
    long previous,
    String engine,
    long storage,
    String sealedAt,
    String blueprint,
    List<MemberState> members,
    List<Ancestor> lineage) {
  public static final int FORMAT = 1;

  /// Enough to tell of any intent that can still lie around.
  private static final int LONGEST_LINEAGE = 32;

  /// @param number of a generation that was live
  /// @param operation whose it was
  public record Ancestor(long number, String operation) {}

  public Generation {
    members = List.copyOf(members);
    lineage = List.copyOf(lineage);
  }

  public static Optional<Generation> read(Path folder) throws IOException {
    return Documents.read(folder.resolve(Volume.GENERATION), Generation.class, FORMAT);
  }

  public void write(Path folder) throws IOException {
    Documents.write(folder.resolve(Volume.GENERATION), this);
  }

  public static String file(String member) {
    return member + ".kuzu";
  }

  /// Whether it, or one it came after, is of that operation.
  public boolean isOf(String asked) {
    return operation.equals(asked)
        || lineage.stream().anyMatch(ancestor -> ancestor.operation().equals(asked));
  }

  /// The lineage of what comes after this one.
  @JsonIgnore
  List<Ancestor> descent() {
    List<Ancestor> all = new java.util.ArrayList<>(lineage);
    all.add(new Ancestor(number, operation));
    return all.subList(Math.max(0, all.size() - LONGEST_LINEAGE), all.size());
  }
}
