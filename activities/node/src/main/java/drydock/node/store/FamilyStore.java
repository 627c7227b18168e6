package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.child.Progress;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Published;
import drydock.operations.node.StageCall;

/// Stage and commit of one family.
final class FamilyStore implements GraphStore {
  private final Staging staging;
  private final Promoting promoting;
  private final Publishing publishing;

  FamilyStore(Family family) {
    this.staging = new Staging(family);
    this.promoting = new Promoting(family);
    this.publishing = new Publishing(family);
  }

  @Override
  public StagedGeneration stage(StageCall call, Progress progress) throws InterruptedException {
    return staging.stage(call, progress);
  }

  @Override
  public StagedGeneration stagePrevious(NodeCall call, long expected) {
    return promoting.stage(call, expected);
  }

  @Override
  public Published commit(NodeCall call, long expected) {
    return publishing.publish(call, expected);
  }
}
