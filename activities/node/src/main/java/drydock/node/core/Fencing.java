package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.generation.Generation;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.IngestRefused;
import drydock.node.ingest.Receipt;
import drydock.node.ingest.Sealed;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.Unreadable;
import drydock.operations.blueprint.Names;
import drydock.operations.node.Fenced;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ingest, and the fence that stops it.
final class Fencing {
  private final Family family;

  Fencing(Family family) {
    this.family = family;
  }

  /// Written down first: an ingest after a crash in between is refused too.
  Fenced fence(NodeCall call, boolean refuse) {
    return family.change(
        call,
        () -> {
          if (!family.exists()) {
            throw family.refusal(Kind.UNKNOWN, "no such family here");
          }
          family.fence().refuseIngest(refuse);
          if (refuse) {
            family.log().seal(why());
          } else if (family.gate().gate().admitsIngest()) {
            family.log().unseal();
          }
          return new Fenced(family.name(), family.fence().number(), family.log().end());
        });
  }

  Receipt ingest(IngestRecord record, @Nullable InputStream body) {
    refuse(record);
    try {
      return family.log().append(record, body);
    } catch (Sealed e) {
      throw new NodeRefusal(Kind.FENCED, family.name() + ": " + e.getMessage(), e);
    } catch (IngestRefused e) {
      throw new NodeRefusal(kind(e.reason()), family.name() + ": " + e.getMessage(), e);
    } catch (Unreadable e) {
      family.quarantine(String.valueOf(e.getMessage()));
      throw new NodeRefusal(
          Kind.QUARANTINED, family.name() + ": quarantined: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, family.name() + ": the ingest was not kept: " + e, e);
    }
  }

  private static Kind kind(IngestRefused.Reason reason) {
    return switch (reason) {
      case SHAPE, OTHER_BODY -> Kind.BAD_INPUT;
      case TOO_LARGE -> Kind.TOO_LARGE;
      case OTHER_CONTENT -> Kind.CONFLICT;
    };
  }

  private void refuse(IngestRecord record) {
    if (family.parts().rules().readOnly()) {
      throw family.refusal(Kind.READ_ONLY, "this node only reads; ingest on the one that writes");
    }
    family
        .quarantined()
        .ifPresent(why -> {
          throw family.refusal(Kind.QUARANTINED, "quarantined: " + why.reason());
        });
    switch (family.gate().gate()) {
      case OPEN -> {}
      case MOVED -> throw NodeRefusal.moved(family.name(), family.gate().to());
      case READ_ONLY, DRAINING, CLOSED ->
          throw family.refusal(
              Kind.FENCED, "closed for ingest by operation " + family.gate().operation());
    }
    if (family.fence().refusesIngest()) {
      throw family.refusal(Kind.FENCED, why());
    }
    refuseUnknownMember(record.member());
  }

  private void refuseUnknownMember(String member) {
    try {
      Optional<Generation> live = family.live();
      boolean known =
          live.isEmpty()
              ? member.equals(Names.PARENT)
              : live.get().members().stream().anyMatch(it -> it.name().equals(member));
      if (!known) {
        throw family.refusal(Kind.UNKNOWN, "no member " + member);
      }
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, family.name() + ": " + e, e);
    }
  }

  private String why() {
    return "closed for ingest by operation " + family.fence().operation();
  }
}
