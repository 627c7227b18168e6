package drydock.proof.matrix.cell;

/// One fault at one place.
///
/// @param alone whether its halt is not shared with others
public record Cell(Row row, Fault fault, boolean alone) {
  public String name() {
    return row.name() + "/" + faultName();
  }

  public String faultName() {
    return fault.key() + (alone ? "-alone" : "");
  }

  /// How the operation has to end: the one state in which all or nothing of it is there.
  public String end() {
    return fault.endsDone(row) ? "DONE" : "UNDONE";
  }
}
