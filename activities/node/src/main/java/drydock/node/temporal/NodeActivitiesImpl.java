package drydock.node.temporal;

import drydock.node.core.Core;
import drydock.operations.node.Deleted;
import drydock.operations.node.Exported;
import drydock.operations.node.FamilyInfo;
import drydock.operations.node.Fenced;
import drydock.operations.node.MovedCall;
import drydock.operations.node.NodeActivities;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Proof;
import drydock.operations.node.PublishCall;
import drydock.operations.node.Published;
import drydock.operations.node.StageCall;
import drydock.operations.node.Staged;
import drydock.operations.node.Verified;

/// What workflows ask of this node.
public final class NodeActivitiesImpl implements NodeActivities {
  private final Core core;

  public NodeActivitiesImpl(Core core) {
    this.core = core;
  }

  @Override
  public FamilyInfo create(NodeCall call) {
    return Calls.brief(() -> core.create(call));
  }

  @Override
  public Staged stage(StageCall call) {
    return Calls.stoppable(progress -> core.stage(call, progress));
  }

  @Override
  public Deleted discard(NodeCall call) {
    return Calls.whole(_ -> core.discard(call));
  }

  @Override
  public Published publish(PublishCall call) {
    return Calls.whole(_ -> core.publish(call));
  }

  @Override
  public Published promotePrevious(PublishCall call) {
    return Calls.whole(_ -> core.promotePrevious(call));
  }

  @Override
  public Verified verify(NodeCall call) {
    return Calls.stoppable(progress -> core.verify(call, progress));
  }

  @Override
  public Verified digest(NodeCall call) {
    return Calls.stoppable(_ -> core.digest(call));
  }

  @Override
  public Fenced fence(NodeCall call) {
    return Calls.brief(() -> core.fence(call));
  }

  @Override
  public Fenced unfence(NodeCall call) {
    return Calls.brief(() -> core.unfence(call));
  }

  @Override
  public Proof drain(NodeCall call) {
    return Calls.brief(() -> core.drain(call));
  }

  @Override
  public FamilyInfo undrain(NodeCall call) {
    return Calls.brief(() -> core.undrain(call));
  }

  @Override
  public FamilyInfo moved(MovedCall call) {
    return Calls.brief(() -> core.moved(call));
  }

  @Override
  public Exported export(NodeCall call) {
    return Calls.stoppable(progress -> core.export(call, progress));
  }

  @Override
  public Deleted delete(NodeCall call) {
    return Calls.whole(_ -> core.delete(call));
  }

  @Override
  public FamilyInfo info(String family) {
    return Calls.brief(() -> core.info(family));
  }
}
