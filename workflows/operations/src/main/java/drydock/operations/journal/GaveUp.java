package drydock.operations.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ledger's answer to one that wants to give up its place: granted meanwhile under this fence,
/// or refused in these words.
///
/// @param fence null when it was refused
/// @param refusal the words for whoever asked; null when it was granted
/// @param type the type of the refusal; null when it was granted, and in histories recorded before
///   the ledger told it
/// @param granted whom the place was in the way of
public record GaveUp(
    @Nullable Long fence, @Nullable String refusal, @Nullable String type, List<RunId> granted) {}
