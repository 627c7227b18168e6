package drydock.operations.graph;

/// Whose a graph is.
public enum GraphKind {
  /// One tenant's own.
  TENANT,
  /// Shared by all and kept by administrators. Never suspended and never torn down.
  REPOSITORY
}
