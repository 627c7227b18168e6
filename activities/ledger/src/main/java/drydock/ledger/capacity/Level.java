package drydock.ledger.capacity;

/// How many machines a tier needs, from the rows there are.
///
/// @param families how many graphs share one
/// @param warm how many there are to be beyond those
/// @param occupied graphs that are somewhere
/// @param reserved graphs that are to come
/// @param place of the one that asks among those; 0 where none asks
public record Level(int families, int warm, int occupied, int reserved, int place) {
  /// As many as are needed, never more than there may be.
  public int desired(int maximum) {
    return Math.min(maximum, machines(occupied + reserved) + warm);
  }

  /// Without the one that asks.
  public Level released() {
    return new Level(families, warm, occupied, reserved - Math.min(1, place), 0);
  }

  /// Whether the one that asks finds room once everything that may come has come.
  public boolean holds(int maximum) {
    return machines(occupied + place) <= maximum;
  }

  private int machines(int graphs) {
    return Math.ceilDiv(graphs, families);
  }
}
