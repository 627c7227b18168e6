package drydock.ledger.request;

import org.jspecify.annotations.Nullable;

/// A run that somebody wants.
///
/// @param input the workflow's input, as JSON of at most 1 MB
/// @param cause the operation that asks for it, if there is one
/// @param reason why, in a sentence
public record Wanted(
    String workflowType, String workflowId, String input, @Nullable String cause, String reason) {}
