package drydock.proof.kills.book;

/// One call of a deed.
public enum Phase {
  CREATE(Flight.DELETE),
  UPLOAD(Flight.UPLOAD),
  STAGE(Flight.STAGING),
  SWAP(Flight.PUBLISH),
  PROMOTE(Flight.UNDO),
  DRAIN(Flight.DRAIN),
  UNDRAIN(Flight.DRAIN),
  DELETE(Flight.DELETE),
  DISCARD(Flight.DISCARD);

  private final Flight flight;

  Phase(Flight flight) {
    this.flight = flight;
  }

  public Flight flight() {
    return flight;
  }

  /// Whether readers see another generation after it.
  boolean publishes() {
    return this == SWAP || this == PROMOTE;
  }

  /// Whether nobody is let in until the deed is over.
  public boolean shuts() {
    return this == DRAIN || this == UNDRAIN || this == DELETE || this == CREATE;
  }
}
