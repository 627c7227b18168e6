package drydock.node.ingest;

/// An acknowledged ingest: it survives whatever happens to the process or the power.
///
/// @param offset a log read up to here contains it. Ingests acknowledged together share one
/// @param already it was acknowledged before, and this is that receipt
public record Receipt(String id, long offset, boolean already) {}
