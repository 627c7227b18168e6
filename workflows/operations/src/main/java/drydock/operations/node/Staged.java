package drydock.operations.node;

import java.util.List;

/// A generation that is complete, sealed, and seen by nobody yet.
///
/// @param expected the generation it started from
public record Staged(String operation, long expected, List<MemberState> members, long millis) {
  public Staged {
    members = List.copyOf(members);
  }
}
