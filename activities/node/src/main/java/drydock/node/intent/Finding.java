package drydock.node.intent;

/// What became of an intent, as far as the disk shows.
public enum Finding {
  /// Nothing of it happened.
  NO_MOVEMENT,
  /// Some of its effects are there.
  INCOMPLETE,
  /// All its effects are there, and readers do not see them yet.
  ROLLED_PAST,
  /// Readers see it, or saw it before something newer.
  FINISHED,
  /// Another operation published next.
  UNEXPECTED_NEXT,
  /// Others published more than once.
  UNEXPECTED_MULTI,
  /// This cannot be.
  IMPOSSIBLE
}
