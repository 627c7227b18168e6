package drydock.operations.graph;

import java.util.List;

/// How a graph is. The ledger refuses every change that is not in this table.
public enum GraphState {
  /// Being made; nobody may use it yet.
  PROVISIONING,
  ACTIVE,
  /// Its data is untouched and nobody may use it.
  SUSPENDED,
  /// Being taken apart.
  TEARING_DOWN,
  DEPROVISIONED,
  /// Its node does not understand its files and serves none of them.
  QUARANTINED,
  /// What the ledger says of it and what is so are not the same.
  DRIFTED;

  public List<GraphState> next() {
    return switch (this) {
      case PROVISIONING -> List.of(ACTIVE);
      case ACTIVE -> List.of(SUSPENDED, TEARING_DOWN, QUARANTINED, DRIFTED);
      case SUSPENDED -> List.of(ACTIVE, TEARING_DOWN, QUARANTINED, DRIFTED);
      case TEARING_DOWN -> List.of(ACTIVE, SUSPENDED, QUARANTINED, DRIFTED, DEPROVISIONED);
      case QUARANTINED, DRIFTED -> troubled();
      case DEPROVISIONED -> List.of();
    };
  }

  /// Trouble ends where it began, turns into the other trouble, or in the end of the graph.
  private List<GraphState> troubled() {
    GraphState other = this == QUARANTINED ? DRIFTED : QUARANTINED;
    return List.of(ACTIVE, SUSPENDED, TEARING_DOWN, other);
  }

  /// Whether a graph of that kind may be in this state at all.
  public boolean suits(GraphKind kind) {
    return switch (this) {
      case PROVISIONING, ACTIVE, QUARANTINED, DRIFTED -> true;
      case SUSPENDED, TEARING_DOWN, DEPROVISIONED -> kind == GraphKind.TENANT;
    };
  }
}
