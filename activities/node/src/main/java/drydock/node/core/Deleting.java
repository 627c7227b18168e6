package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.failpoint.Failpoint;
import drydock.node.gate.Gate;
import drydock.node.gate.GateState;
import drydock.node.generation.Generation;
import drydock.node.intent.Intent;
import drydock.node.intent.Intents;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Removal;
import drydock.node.volume.Unreadable;
import drydock.operations.node.Deleted;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Removes a family: its folder vanishes in one rename, its files go after that.
final class Deleting {
  private final Family family;
  private final Parts parts;

  Deleting(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  Deleted delete(NodeCall call) {
    CompletableFuture<Void> leaving = family.changeQuarantined(call, () -> closed(call));
    try {
      leaving.get(parts.rules().patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw family.refusal(Kind.NOT_YET, "not deleted: " + family.shelf().open());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw family.refusal(Kind.FAILED, "not deleted: interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return family.changeQuarantined(call, () -> deleted(call));
  }

  private CompletableFuture<Void> closed(NodeCall call) throws IOException {
    parts.endChildren(call.operation());
    if (family.exists() && family.gate().gate() != Gate.CLOSED) {
      family.setGate(new GateState(Gate.DRAINING, call.fence(), call.operation(), null));
    }
    return family.shelf().clear();
  }

  private Deleted deleted(NodeCall call) throws IOException {
    Intent intent = earlier(call).orElseGet(() -> Intent.delete(call, live(), members()));
    Path trash = intent.trash(parts.volume());
    boolean existed = family.exists() || Files.exists(trash);
    if (!existed) {
      DurableFiles.deleteTree(parts.volume().intents(family.name()));
      family.released();
      family.reset();
      return new Deleted(false, List.of(), List.of());
    }
    at(Failpoint.DELETE_BEFORE_INTENT);
    if (family.exists()) {
      family.log().close();
      intent.write(parts.volume());
      at(Failpoint.DELETE_ARMED);
      DurableFiles.createFolder(parts.volume().trash());
      DurableFiles.move(family.folder(), trash);
      at(Failpoint.DELETE_MOVED);
      intent.effectsDone().write(parts.volume());
      at(Failpoint.DELETE_EFFECTS_DONE);
    }
    return purged(trash);
  }

  private Deleted purged(Path trash) throws IOException {
    Removal removal = DurableFiles.deleteTree(trash);
    at(Failpoint.DELETE_PURGED);
    if (removal.failed().isEmpty()) {
      family.released();
      // With those of others: there is nothing left that they could be about.
      DurableFiles.deleteTree(parts.volume().intents(family.name()));
      at(Failpoint.DELETE_INTENT_REMOVED);
    }
    family.reset();
    parts.digests().forget();
    return new Deleted(
        true,
        removal.removed().stream().map(file -> shown(trash, file)).toList(),
        removal.failed());
  }

  /// As it was called before it was moved away.
  private String shown(Path trash, Path file) {
    Path was = family.folder().resolve(trash.relativize(file));
    return parts.volume().root().relativize(was).toString();
  }

  private Optional<Intent> earlier(NodeCall call) throws IOException {
    try {
      return Intents.of(parts.volume(), call.family()).stream()
          .filter(intent -> intent.kind() == Intent.Kind.DELETE)
          .filter(intent -> intent.operation().equals(call.operation()))
          .findFirst();
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private long live() {
    return generation().map(Generation::number).orElse(0L);
  }

  private List<Intent.Member> members() {
    return generation()
        .map(live ->
            live.members().stream()
                .map(member ->
                    new Intent.Member(
                        member.name(),
                        Generation.file(member.name()),
                        member.bytes(),
                        member.sha256()))
                .toList())
        .orElse(List.of());
  }

  /// A family whose records are damaged is deleted all the same.
  private Optional<Generation> generation() {
    try {
      return family.live();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void at(Failpoint point) {
    parts.failpoints().at(point, family.name());
  }
}
