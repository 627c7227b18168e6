package drydock.node.store;

import drydock.node.family.Parts;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.Source;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a build will fit, asked before it begins.
final class Room {
  /// A loaded CSV file takes about its own size; half as much again for indexes and spilled pages.
  private static final double OF_CSV = 1.5;

  /// A Parquet file is three to fifteen times smaller than its rows.
  private static final double OF_PARQUET = 8;

  private final Parts parts;

  Room(Parts parts) {
    this.parts = parts;
  }

  void require(NodeCall by, Blueprint blueprint) throws IOException {
    Path staging = parts.volume().staging(by.operation());
    double need = 0;
    for (MemberPlan plan : blueprint.members()) {
      for (Source source : plan.sources()) {
        Path file = staging.resolve(source.file());
        if (!Files.isRegularFile(file)) {
          throw new NodeRefusal(
              Kind.UNKNOWN,
              source.file() + " is not staged for operation " + by.operation() + "; upload it");
        }
        need += Files.size(file) * (source.format() == Source.Format.CSV ? OF_CSV : OF_PARQUET);
      }
    }
    require((long) need);
  }

  /// @throws NodeRefusal saying what is there and what would be needed
  void require(long need) throws IOException {
    long free = Files.getFileStore(parts.volume().root()).getUsableSpace();
    long left = free - parts.rules().freeSpace();
    if (left < need) {
      throw new NodeRefusal(
          Kind.NO_SPACE,
          "the build needs about "
              + need
              + " bytes; "
              + free
              + " are free, of which "
              + parts.rules().freeSpace()
              + " stay free (drydock.engine.free-space). Nothing was staged");
    }
  }
}
