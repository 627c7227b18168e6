package drydock.ledger.capacity;

/// A volume that was seen attached to a machine.
public record VolumeFact(String id, String zone, int gigabytes, String instance) {}
