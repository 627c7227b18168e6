package drydock.proof.gates;

/// One place where a rule is broken: a class by name or a file by path, and what is wrong there.
record Flaw(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
