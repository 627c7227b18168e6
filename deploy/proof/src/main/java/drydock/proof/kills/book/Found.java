package drydock.proof.kills.book;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One family as it was found.
///
/// @param members as it lists them
/// @param stamps what its members answered; null where it lets nobody in
/// @param carried the ingests that are in the parent; null where it lets nobody in
/// @param logged id to text of the staging log; null where the log is closed
/// @param wrong what is wrong whatever is expected
public record Found(
    String gate,
    String reason,
    long generation,
    Set<String> members,
    @Nullable Map<String, String> stamps,
    @Nullable Set<String> carried,
    @Nullable Map<String, String> logged,
    List<String> wrong) {}
