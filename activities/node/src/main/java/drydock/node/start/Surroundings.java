package drydock.node.start;

import drydock.node.event.Events;
import drydock.node.failpoint.Failpoints;
import java.time.InstantSource;

/// What a node is put into.
public record Surroundings(Failpoints failpoints, Events events, InstantSource clock) {
  /// Nothing fails on purpose, nobody listens, and the time is that of the machine.
  public static final Surroundings USUAL =
      new Surroundings(Failpoints.NONE, Events.NONE, InstantSource.system());

  public Surroundings failing(Failpoints points) {
    return new Surroundings(points, events, clock);
  }

  public Surroundings telling(Events listener) {
    return new Surroundings(failpoints, listener, clock);
  }
}
