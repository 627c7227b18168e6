package drydock.node.fence;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.refusal.NodeRefusal;
import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/// The door of one family for everything that changes it. Called under the family's lock.
public final class FamilyFence {
  private final String family;
  private final Path file;
  private final Failpoints failpoints;
  private volatile Fence seen;

  private FamilyFence(String family, Path file, Fence seen, Failpoints failpoints) {
    this.family = family;
    this.file = file;
    this.seen = seen;
    this.failpoints = failpoints;
  }

  public static FamilyFence of(Volume volume, String family, Failpoints failpoints)
      throws IOException {
    Path file = volume.fence(family);
    Fence seen = Documents.read(file, Fence.class, Fence.FORMAT).orElse(Fence.NONE);
    return new FamilyFence(family, file, seen, failpoints);
  }

  /// Lets a call in, and keeps a higher fence before it returns.
  ///
  /// @throws NodeRefusal naming the fence that was seen
  public void enter(NodeCall call) throws IOException {
    switch (seen.judge(call)) {
      case SAME -> {}
      case HIGHER -> {
        failpoints.at(Failpoint.FENCE_BEFORE_RAISE, family);
        keep(seen.raisedTo(call));
        failpoints.at(Failpoint.FENCE_RAISED, family);
      }
      case LOWER, FORGED ->
          throw new NodeRefusal(
              NodeRefusal.Kind.FENCE,
              "fence is "
                  + call.fence()
                  + " of operation "
                  + call.operation()
                  + "; "
                  + family
                  + " has seen "
                  + seen.number()
                  + " of operation "
                  + seen.operation()
                  + ". Nothing was touched");
    }
  }

  public void refuseIngest(boolean refuse) throws IOException {
    if (seen.fenced() != refuse) {
      keep(seen.refusingIngest(refuse));
    }
  }

  public boolean refusesIngest() {
    return seen.fenced();
  }

  public long number() {
    return seen.number();
  }

  public String operation() {
    return seen.operation();
  }

  private void keep(Fence fence) throws IOException {
    DurableFiles.createFolder(Objects.requireNonNull(file.getParent()));
    Documents.write(file, fence);
    seen = fence;
  }
}
