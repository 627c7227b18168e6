package drydock.operations.node;

import java.util.List;

/// One member of a generation.
///
/// @param since the generation it was built in; a member that a build does not touch keeps it
/// @param ingestOffset up to where the staging log is in it
public record MemberState(
    String name,
    long bytes,
    String sha256,
    long since,
    long ingestOffset,
    List<TableCount> tables) {
  public MemberState {
    tables = List.copyOf(tables);
  }
}
