package drydock.proof.matrix.cell;

import java.util.List;

/// What became of a cell.
///
/// @param outcome the state its operation ended in
/// @param story what was armed, what fired, what was done, and what the ledger says
/// @param violations what is not as promised, in sentences
public record Verdict(
    Cell cell, String outcome, List<String> story, List<String> violations, long millis) {
  public boolean passed() {
    return violations.isEmpty();
  }

  public boolean converged() {
    return outcome.equals(cell.end());
  }
}
