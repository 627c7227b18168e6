package drydock.operations.nodereport;

import drydock.operations.blueprint.Names;

/// A family that a node does not serve because it does not understand its files.
///
/// @param since by the node's clock; the same in every report about the same quarantine
public record Quarantined(String family, String reason, String since) {
  public Quarantined {
    Names.family("quarantined.family", family);
    Checks.reason("quarantined.reason", reason);
    Checks.instant("quarantined.since", since);
  }
}
