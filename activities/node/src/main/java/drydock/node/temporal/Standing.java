package drydock.node.temporal;

import drydock.node.intent.Audit;
import drydock.node.intent.Quarantine;
import java.time.Instant;
import java.util.List;

/// What a node has to say of itself.
///
/// @param address where readers reach it
/// @param startedAt when this process started
/// @param highestFence of all its families; 0 where it has seen none
/// @param waiting what it recovered and nobody has acknowledged
public record Standing(
    String address,
    String version,
    Instant startedAt,
    boolean readOnly,
    long highestFence,
    List<Audit> waiting,
    List<Quarantine> quarantined) {
  public Standing {
    waiting = List.copyOf(waiting);
    quarantined = List.copyOf(quarantined);
  }
}
