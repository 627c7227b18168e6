package drydock.operations.node;

import java.util.List;

/// A logical export: folders that every version of the engine can import.
public record Exported(long generation, List<Member> members) {
  public Exported {
    members = List.copyOf(members);
  }

  /// @param folder its name in the operation's staging folder
  public record Member(String name, String folder, long bytes, String sha256) {}
}
