package drydock.node.family;

import drydock.node.child.Children;
import drydock.node.engine.GraphEngine;
import drydock.node.event.Events;
import drydock.node.failpoint.Failpoints;
import drydock.node.generation.Digests;
import drydock.node.ingest.IngestLimits;
import drydock.node.intent.Recovery;
import drydock.node.refusal.NodeRefusal;
import drydock.node.serving.Opener;
import drydock.node.serving.Readers;
import drydock.node.volume.Volume;
import java.time.Duration;
import java.time.InstantSource;

/// What all families of a node share.
///
/// @param rules what the node allows
public record Parts(
    Volume volume,
    GraphEngine engine,
    Digests digests,
    Opener opener,
    Recovery recovery,
    Readers readers,
    Children children,
    Failpoints failpoints,
    Events events,
    InstantSource clock,
    Rules rules) {

  /// Ends the processes that work for an operation; returns when none can touch a file any more.
  public void endChildren(String operation) {
    try {
      children.endAll(operation);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NodeRefusal(
          NodeRefusal.Kind.FAILED,
          "interrupted while processes of " + operation + " were ended",
          e);
    }
  }

  /// @param readOnly nothing is changed, by nobody
  /// @param undoWindow how long the previous generation is kept
  /// @param freeSpace what has to stay free on the disk, in bytes
  /// @param buildLimit the longest build
  /// @param patience how long one look of a drain waits for files to close
  public record Rules(
      boolean readOnly,
      Duration undoWindow,
      long freeSpace,
      Duration buildLimit,
      Duration patience,
      IngestLimits ingest) {}
}
