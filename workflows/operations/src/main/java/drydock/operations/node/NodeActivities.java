package drydock.operations.node;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/// What a node does beside the files. Every method may be called again: it looks first and answers
/// what is already so. A fence that is too low is `NotTheDriver`; what the node cannot do with the
/// files as they are is `NodeRefused`.
@ActivityInterface
public interface NodeActivities {
  /// Makes the family: empty, nothing published.
  @ActivityMethod(name = "NodeCreate")
  FamilyInfo create(NodeCall call);

  /// Builds a generation in a process of its own and seals it.
  @ActivityMethod(name = "NodeStage")
  Staged stage(StageCall call);

  /// Throws away whatever the operation has staged or uploaded.
  @ActivityMethod(name = "NodeDiscard")
  Deleted discard(NodeCall call);

  /// Makes what the operation has staged the one generation that readers see.
  @ActivityMethod(name = "NodePublish")
  Published publish(PublishCall call);

  /// Publishes the previous generation's files again, under a new number.
  @ActivityMethod(name = "NodePromotePrevious")
  Published promotePrevious(PublishCall call);

  /// Counts and digests of the live files, found by opening them in a process of its own.
  @ActivityMethod(name = "NodeVerify")
  Verified verify(NodeCall call);

  /// The digests of the live files, read from the disk.
  @ActivityMethod(name = "NodeDigest")
  Verified digest(NodeCall call);

  /// Refuses ingest from now on and puts the staging log on the disk.
  @ActivityMethod(name = "NodeFence")
  Fenced fence(NodeCall call);

  @ActivityMethod(name = "NodeUnfence")
  Fenced unfence(NodeCall call);

  /// Lets nobody in any more and answers with the proof that nobody is left; until then it fails
  /// with the retryable `NotYet`, naming what is in the way.
  @ActivityMethod(name = "NodeDrain")
  Proof drain(NodeCall call);

  @ActivityMethod(name = "NodeUndrain")
  FamilyInfo undrain(NodeCall call);

  /// After a drain: whoever asks here is told where the family is. An undrain takes it back.
  @ActivityMethod(name = "NodeMoved")
  FamilyInfo moved(MovedCall call);

  @ActivityMethod(name = "NodeExport")
  Exported export(NodeCall call);

  /// Removes the family: one rename, then the files.
  @ActivityMethod(name = "NodeDelete")
  Deleted delete(NodeCall call);

  @ActivityMethod(name = "NodeInfo")
  FamilyInfo info(String family);
}
