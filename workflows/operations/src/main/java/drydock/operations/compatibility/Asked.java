package drydock.operations.compatibility;

import drydock.contract.OperationKind;

/// What is asked for on a family.
public sealed interface Asked permits Asked.Read, Asked.Write, Asked.Kind {
  /// A query.
  record Read() implements Asked {}

  /// An ingest, or a relational write by a service that asked for leave.
  record Write() implements Asked {}

  /// An operation.
  record Kind(OperationKind kind) implements Asked {}
}
