package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Removal;
import drydock.operations.node.Deleted;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Throws away what an operation has staged, uploaded or exported.
public final class Discarding {
  private final Family family;
  private final Parts parts;

  public Discarding(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  public Deleted discard(NodeCall call) {
    return family.change(call, () -> discarded(call));
  }

  private Deleted discarded(NodeCall call) throws IOException {
    parts.endChildren(call.operation());
    Path staging = parts.volume().staging(call.operation());
    List<Removal> removals = new ArrayList<>(new Stages(parts.volume()).remove(call.operation()));
    if (Files.exists(staging)) {
      removals.add(DurableFiles.deleteTree(staging));
    }
    List<String> removed = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Removal removal : removals) {
      removal
          .removed()
          .forEach(file -> removed.add(parts.volume().root().relativize(file).toString()));
      failed.addAll(removal.failed());
    }
    return new Deleted(!removals.isEmpty(), removed, failed);
  }
}
