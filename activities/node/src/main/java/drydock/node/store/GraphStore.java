package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.child.Progress;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Published;
import drydock.operations.node.StageCall;

/// The two halves of every change of a graph. Staging makes files that nobody sees; committing is
/// the only thing that lets readers see any.
public sealed interface GraphStore permits FamilyStore {
  static GraphStore of(Family family) {
    return new FamilyStore(family);
  }

  /// Builds in a process of its own and seals. Long; what it stages survives a restart.
  StagedGeneration stage(StageCall call, Progress progress) throws InterruptedException;

  /// The previous generation's files, staged again.
  StagedGeneration stagePrevious(NodeCall call, long expected);

  /// Moves what was staged to where readers see it: all members, in one rename.
  Published commit(NodeCall call, long expected);
}
