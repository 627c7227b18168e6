package drydock.operations.node;

import java.util.List;

/// That a family stands still: nobody reads it, nothing of it is open, and its log is on the disk.
///
/// @param members with the digests they were published with
/// @param logOffset the end of the staging log
public record Proof(
    String family, long fence, long generation, long logOffset, List<MemberState> members) {
  public Proof {
    members = List.copyOf(members);
  }
}
