package drydock.node.ingest;

/// The log takes nothing for now. Trying again later, or elsewhere, is right.
public final class Sealed extends Exception {
  Sealed(String id, String why) {
    super(
        "ingest "
            + id
            + ": the staging log is sealed by "
            + why
            + "; nothing was taken, try later");
  }
}
