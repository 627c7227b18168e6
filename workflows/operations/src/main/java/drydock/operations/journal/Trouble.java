package drydock.operations.journal;

/// A step or an undo that cannot go on without a person.
///
/// @param undoing whether it is the undo of the step
/// @param why what happened last
public record Trouble(
    String operation, long fence, String step, String item, boolean undoing, String why) {
  /// The same, of an operation that has drawn another fence since.
  public Trouble under(long newFence) {
    return new Trouble(operation, newFence, step, item, undoing, why);
  }
}
