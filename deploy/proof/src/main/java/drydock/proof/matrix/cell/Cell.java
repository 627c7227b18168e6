package drydock.proof.matrix.cell;

/// One fault at one place.
public record Cell(Row row, Fault fault) {
  public String name() {
    return row.name() + "/" + fault.key();
  }

  /// How the operation has to end: the one state in which all or nothing of it is there.
  public String end() {
    return fault.endsDone(row) ? "DONE" : "UNDONE";
  }
}
