package drydock.operations.journal;

import drydock.contract.control.ResolveRequest.Decision;

/// A person's decision about a [Trouble].
///
/// @param accepted false when looking showed that it was not done by hand
public record Resolving(Trouble trouble, Decision decision, String reason, boolean accepted) {}
