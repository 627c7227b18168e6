package drydock.proof.gates;

import java.util.List;

/// An exception from a gate: the class, file or method as the flaw names it, and why it may stay.
/// An excuse that nothing needs any more fails the gate.
record Excuse(Gate gate, String where, String reason) {
  /// The only list of exceptions there is.
  static final List<Excuse> ALL = List.of();

  static boolean covers(Gate gate, Flaw flaw) {
    return ALL.stream()
        .anyMatch(excuse -> excuse.gate == gate && excuse.where.equals(flaw.where()));
  }
}
