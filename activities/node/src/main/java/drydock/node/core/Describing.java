package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.gate.Gate;
import drydock.node.generation.Generation;
import drydock.node.intent.Quarantine;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.operations.node.FamilyInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a family looks like from outside.
final class Describing {
  private Describing() {}

  static FamilyInfo info(Family family) {
    Optional<Quarantine> quarantine = family.quarantined();
    Optional<Generation> live = live(family);
    return new FamilyInfo(
        family.name(),
        gate(family),
        reason(family, quarantine),
        live.map(Generation::number).orElse(0L),
        live.map(it -> kept(family, it)).orElse(0L),
        family.fence().number(),
        family.fence().operation(),
        family.fence().refusesIngest(),
        logOffset(family, quarantine.isPresent()),
        live.map(Generation::members).orElse(List.of()));
  }

  /// What stands in the place of a gate where the files cannot be trusted is its quarantine.
  static String gate(Family family) {
    return family.quarantined().isPresent() ? "QUARANTINED" : family.gate().gate().name();
  }

  static boolean isLive(Family family, String operation) {
    return live(family).filter(it -> it.isOf(operation)).isPresent();
  }

  private static Optional<Generation> live(Family family) {
    try {
      return family.live();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long kept(Family family, Generation live) {
    return live.previous() > 0
            && Files.exists(family.parts().volume().generation(family.name(), live.previous()))
        ? live.previous()
        : 0;
  }

  private static @Nullable String reason(Family family, Optional<Quarantine> quarantine) {
    if (quarantine.isPresent()) {
      return quarantine.get().reason();
    }
    return switch (family.gate().gate()) {
      case OPEN -> family.fence().refusesIngest() ? "ingest is refused" : null;
      case MOVED -> "moved to " + family.gate().to();
      case READ_ONLY, DRAINING, CLOSED -> "by operation " + family.gate().operation();
    };
  }

  /// A closed family's log stays closed: its end is in the proof. A node that only reads opens
  /// none.
  private static long logOffset(Family family, boolean quarantined) {
    Gate gate = family.gate().gate();
    if (family.parts().rules().readOnly()
        || quarantined
        || gate == Gate.CLOSED
        || gate == Gate.DRAINING
        || gate == Gate.MOVED
        || !family.exists()) {
      return 0;
    }
    try {
      return family.log().end();
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, family.name() + ": " + e, e);
    }
  }
}
