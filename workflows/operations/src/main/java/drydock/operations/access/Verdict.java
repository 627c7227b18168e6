package drydock.operations.access;

/// The answer to "may this actor do that to this graph now?".
public enum Verdict {
  ALLOWED("", false),
  NOT_FOUND("there is no such graph", false),
  NOT_GRANTED("the actor was granted nothing that allows it", false),
  NOT_READY("the graph is being made", true),
  SUSPENDED("the graph is suspended; a resume brings it back", false),
  TEARING_DOWN("the graph is being taken apart", false),
  QUARANTINED(
      "the graph's node does not understand its files; an operator has to release it", true),
  DRIFTED("the ledger and what is so disagree about the graph; an operator has to settle it", true),
  MIGRATING("the graph moves to another tier", true),
  UNPAID("its subscription allows reads only", false),
  ENDED("its subscription has ended", false),
  NO_SUBSCRIPTION("it has no subscription that allows writes", false);

  private final String why;
  private final boolean passes;

  Verdict(String why, boolean passes) {
    this.why = why;
    this.passes = passes;
  }

  public boolean allows() {
    return this == ALLOWED;
  }

  /// In words; empty where it allows.
  public String why() {
    return why;
  }

  /// Whether to ask again later is worth it although nobody changes the request.
  public boolean passes() {
    return passes;
  }
}
