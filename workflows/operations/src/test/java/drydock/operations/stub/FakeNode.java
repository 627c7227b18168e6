package drydock.operations.stub;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Does what it is told to in every call, and counts them.
final class FakeNode implements NodeActivities {
  private final Runnable deed;
  private final AtomicInteger calls = new AtomicInteger();

  FakeNode(Runnable deed) {
    this.deed = deed;
  }

  int calls() {
    return calls.get();
  }

  private <T> T did(T answer) {
    calls.incrementAndGet();
    deed.run();
    return answer;
  }

  private static FamilyInfo family(String family) {
    return new FamilyInfo(family, "OPEN", null, 3, 2, 7, "an-operation", false, 0, List.of());
  }

  @Override
  public FamilyInfo create(NodeCall call) {
    return did(family(call.family()));
  }

  @Override
  public Staged stage(StageCall call) {
    return did(new Staged(call.call().operation(), call.expected(), List.of(), 0));
  }

  @Override
  public Deleted discard(NodeCall call) {
    return did(new Deleted(false, List.of(), List.of()));
  }

  @Override
  public Published publish(PublishCall call) {
    return did(new Published(4, 3, false, List.of()));
  }

  @Override
  public Published promotePrevious(PublishCall call) {
    return did(new Published(5, 4, false, List.of()));
  }

  @Override
  public Verified verify(NodeCall call) {
    return did(new Verified(3, List.of()));
  }

  @Override
  public Verified digest(NodeCall call) {
    return did(new Verified(3, List.of()));
  }

  @Override
  public Fenced fence(NodeCall call) {
    return did(new Fenced(call.family(), call.fence(), 0));
  }

  @Override
  public Fenced unfence(NodeCall call) {
    return did(new Fenced(call.family(), call.fence(), 0));
  }

  @Override
  public Proof drain(NodeCall call) {
    return did(new Proof(call.family(), call.fence(), 3, 0, List.of()));
  }

  @Override
  public FamilyInfo undrain(NodeCall call) {
    return did(family(call.family()));
  }

  @Override
  public FamilyInfo moved(MovedCall call) {
    return did(family(call.call().family()));
  }

  @Override
  public Exported export(NodeCall call) {
    return did(new Exported(3, List.of()));
  }

  @Override
  public Deleted delete(NodeCall call) {
    return did(new Deleted(true, List.of(), List.of()));
  }

  @Override
  public FamilyInfo info(String family) {
    return did(family(family));
  }
}
