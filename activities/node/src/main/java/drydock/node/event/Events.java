package drydock.node.event;

/// Told of what happens on this node, on the thread that did it. It is quick, and throws nothing.
public interface Events {
  /// Nobody listens.
  Events NONE = new Events() {};

  /// Readers were given a generation.
  default void published() {}

  default void buildBegan() {}

  /// @param sealed whether something came of it
  default void buildEnded(boolean sealed) {}

  /// A change that was cut off is settled.
  ///
  /// @param kind what was done
  default void recovered(Enum<?> kind) {}

  /// Nobody is let in to a family any more.
  default void quarantined() {}
}
