package drydock.operations.plan;

/// One step of an operation; each operation has an enum of them, in order. The names are wire
/// contract: never renamed or reordered.
public interface Step {
  String name();

  /// What it does, for people.
  String label();

  /// What undoes it, for people.
  String undo();

  /// Whether from this step on nothing is undone. True for at most one step of an operation.
  boolean pointOfNoReturn();
}
