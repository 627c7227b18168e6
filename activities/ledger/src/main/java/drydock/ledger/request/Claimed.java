package drydock.ledger.request;

/// A request that this worker may carry out until its claim lapses.
///
/// @param id the request id of the start as well
/// @param claim whose it is
/// @param attempts how often it was tried in vain, not counting what the request is not to blame
///   for
public record Claimed(String id, String claim, Wanted wanted, int attempts) {}
