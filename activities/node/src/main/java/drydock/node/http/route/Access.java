package drydock.node.http.route;

/// What a caller has to bring.
public enum Access {
  /// Nothing.
  OPEN,
  /// The bearer token of the node.
  BEARER,
  /// The bearer token. It adds to a family, once per id, and takes nothing from anybody; the
  /// family's own fence and gate decide.
  APPENDS,
  /// The bearer token, and the swap token of an operation.
  CHANGES
}
