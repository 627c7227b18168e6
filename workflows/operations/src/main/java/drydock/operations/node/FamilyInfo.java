package drydock.operations.node;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node says about one family.
///
/// @param gate OPEN, READ_ONLY, DRAINING, CLOSED, MOVED or QUARANTINED
/// @param reason why it is not OPEN; null where it is
/// @param generation what readers see; 0 where nothing was published yet
/// @param previous what can be promoted back; 0 where there is nothing
/// @param fence the highest number seen
/// @param operation whose number that is
/// @param fenced whether ingest is refused
/// @param logOffset the end of the staging log
public record FamilyInfo(
    String family,
    String gate,
    @Nullable String reason,
    long generation,
    long previous,
    long fence,
    String operation,
    boolean fenced,
    long logOffset,
    List<MemberState> members) {
  public FamilyInfo {
    members = List.copyOf(members);
  }
}
