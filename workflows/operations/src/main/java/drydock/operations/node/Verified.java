package drydock.operations.node;

import java.util.List;

/// What was found in the files themselves, not in what was written down about them.
///
/// @param generation the one that was looked at
public record Verified(long generation, List<MemberState> members) {
  public Verified {
    members = List.copyOf(members);
  }
}
