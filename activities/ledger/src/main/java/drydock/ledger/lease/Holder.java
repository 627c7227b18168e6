package drydock.ledger.lease;

import java.time.Instant;

/// Who holds a family, and since when.
public record Holder(String family, String operation, String kind, String state, Instant since) {
  public String sentence() {
    return family
        + " is held by "
        + kind
        + " operation "
        + operation
        + " ("
        + state
        + ") since "
        + since;
  }
}
