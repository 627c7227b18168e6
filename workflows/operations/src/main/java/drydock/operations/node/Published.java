package drydock.operations.node;

import java.util.List;

/// @param generation what readers see now
/// @param previous what they saw before, kept for the undo window; 0 where there was none
/// @param already whether an earlier attempt had published it
public record Published(
    long generation, long previous, boolean already, List<MemberState> members) {
  public Published {
    members = List.copyOf(members);
  }
}
