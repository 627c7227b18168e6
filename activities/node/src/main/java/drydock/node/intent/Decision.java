package drydock.node.intent;

/// What is done about an intent that was found.
public enum Decision {
  /// Readers get to see it.
  ROLL_FORWARD,
  /// Its own leftovers go; readers go on seeing what they see.
  ROLL_BACK,
  /// It had happened; only the intent goes.
  FINISH,
  /// Nobody is let in to this family until a person has looked.
  QUARANTINE,
  /// Left for the next start.
  DEFER
}
