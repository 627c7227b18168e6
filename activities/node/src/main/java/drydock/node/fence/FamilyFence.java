package drydock.node.fence;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.refusal.NodeRefusal;
import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of one family for everything that changes it. Called under the family's lock.
public final class FamilyFence {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final String family;
  private final Path file;
  private final Failpoints failpoints;
  private volatile Fence seen;

  /// Why it is not known what was seen.
  private final @Nullable String damage;

  private FamilyFence(
      String family, Path file, Fence seen, @Nullable String damage, Failpoints failpoints) {
    this.family = family;
    this.file = file;
    this.seen = seen;
    this.damage = damage;
    this.failpoints = failpoints;
  }

  public static FamilyFence of(Volume volume, String family, Failpoints failpoints)
      throws IOException {
    Path file = volume.fence(family);
    try {
      Fence seen = Documents.read(file, Fence.class, Fence.FORMAT).orElse(Fence.NONE);
      return new FamilyFence(family, file, seen, null, failpoints);
    } catch (Unreadable e) {
      return new FamilyFence(family, file, Fence.NONE, String.valueOf(e.getMessage()), failpoints);
    }
  }

  /// Over all families, also those that were deleted. One that is damaged cannot count; its family
  /// is quarantined.
  public static long highest(Volume volume) throws IOException {
    long highest = 0;
    for (Path file : DurableFiles.list(volume.fences())) {
      try {
        Optional<Fence> fence = Documents.read(file, Fence.class, Fence.FORMAT);
        highest = Math.max(highest, fence.map(Fence::number).orElse(0L));
      } catch (Unreadable e) {
        LOG.error("a fence does not count: {}", e.getMessage());
      }
    }
    return highest;
  }

  /// Then nothing changes the family any more: a call from before could not be told.
  public Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  /// Lets a call in, and keeps a higher fence before it returns.
  ///
  /// @throws NodeRefusal naming the fence that was seen
  public void enter(NodeCall call) throws IOException {
    if (damage != null) {
      throw new NodeRefusal(
          NodeRefusal.Kind.QUARANTINED,
          damage + ". Nothing of " + family + " can be changed; restore that file and restart");
    }
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
