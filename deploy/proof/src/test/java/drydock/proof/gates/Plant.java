package drydock.proof.gates;

import java.util.List;
import java.util.Map;

/// A planted violation: the gate that must flag it, what the flaw must say, and its files by path.
record Plant(Gate gate, List<String> says, Map<String, String> files) {
  boolean isNamedIn(Flaw flaw) {
    return says.stream().allMatch(flaw.toString()::contains);
  }

  @Override
  public String toString() {
    return gate + " flags " + String.join(" ", says);
  }
}
