package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.engine.CannotOpen;
import drydock.node.failpoint.Failpoint;
import drydock.node.generation.Current;
import drydock.node.generation.Generation;
import drydock.node.generation.Stage;
import drydock.node.intent.Intent;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.serving.OpenGeneration;
import drydock.node.volume.DurableFiles;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets readers see what was staged. The one moment at which that happens is the rename of CURRENT;
/// before it everything can be taken back, after it nothing is.
final class Publishing {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Family family;
  private final Parts parts;
  private final Stages stages;

  Publishing(Family family) {
    this.family = family;
    this.parts = family.parts();
    this.stages = new Stages(parts.volume());
  }

  Published publish(NodeCall call, long expected) {
    return family.change(call, () -> published(call, expected));
  }

  private Published published(NodeCall call, long expected) throws IOException {
    if (!family.exists()) {
      throw family.refusal(Kind.UNKNOWN, "no such family here; create it first");
    }
    Optional<Generation> live = family.live();
    if (live.isPresent() && live.get().isOf(call.operation())) {
      return told(live.get(), true);
    }
    long number = live.map(Generation::number).orElse(0L);
    if (number != expected) {
      throw family.refusal(
          Kind.CONFLICT,
          "expected is " + expected + ", but generation " + number + " is live. Nothing was moved");
    }
    StagedGeneration staged = staged(call, expected);
    long target = Math.max(number, highest()) + 1;
    return told(commit(call, staged, staged.stage().numbered(target, call.fence(), live)), false);
  }

  private StagedGeneration staged(NodeCall call, long expected) throws IOException {
    StagedGeneration staged =
        stages
            .sealed(call.family(), call.operation())
            .orElseThrow(() ->
                family.refusal(
                    Kind.UNKNOWN,
                    "operation " + call.operation() + " has nothing staged; stage it first"));
    if (staged.stage().expected() != expected) {
      throw family.refusal(
          Kind.CONFLICT,
          "expected is "
              + expected
              + ", but what is staged started from generation "
              + staged.stage().expected());
    }
    for (MemberState member : staged.stage().members()) {
      Path file = staged.folder().resolve(Generation.file(member.name()));
      if (!Files.exists(file) || !parts.digests().of(file).equals(member.sha256())) {
        throw family.refusal(
            Kind.BROKEN,
            member.name() + " of what is staged is not what was sealed; stage it again");
      }
    }
    return staged;
  }

  private Generation commit(NodeCall call, StagedGeneration staged, Generation next)
      throws IOException {
    at(Failpoint.PUBLISH_BEFORE_INTENT);
    Intent intent =
        Intent.publish(
            call,
            next.previous(),
            next.number(),
            staged.folder().getFileName().toString(),
            members(staged.stage()));
    intent.write(parts.volume());
    Optional<OpenGeneration> open = Optional.empty();
    boolean named = false;
    try {
      at(Failpoint.PUBLISH_ARMED);
      move(staged, next);
      intent.effectsDone().write(parts.volume());
      at(Failpoint.PUBLISH_EFFECTS_DONE);
      open = opened(next);
      at(Failpoint.PUBLISH_OPENED);
      named = name(next);
    } finally {
      if (!named) {
        takeBack(intent, staged, next, open);
      }
    }
    at(Failpoint.PUBLISH_CURRENT);
    if (open.isPresent()) {
      var _ = family.shelf().put(open.get());
    }
    at(Failpoint.PUBLISH_SWITCHED);
    settle(intent);
    at(Failpoint.PUBLISH_INTENT_REMOVED);
    return next;
  }

  private void move(StagedGeneration staged, Generation next) throws IOException {
    next.write(staged.folder());
    at(Failpoint.PUBLISH_NUMBERED);
    DurableFiles.createFolder(parts.volume().generations(family.name()));
    DurableFiles.move(staged.folder(), parts.volume().generation(family.name(), next.number()));
    at(Failpoint.PUBLISH_MOVED);
  }

  /// Readers wait for nothing: the files are open and warm before anybody is sent to them. A family
  /// that lets nobody in opens nothing.
  private Optional<OpenGeneration> opened(Generation next) throws IOException {
    if (!family.gate().gate().admitsReads()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parts.opener().open(next));
    } catch (CannotOpen e) {
      throw new NodeRefusal(
          Kind.BROKEN, family.name() + ": what was staged cannot be opened: " + e.getMessage(), e);
    }
  }

  /// If the rename was made and only its durability is in doubt, it was made: readers may have seen
  /// it.
  private boolean name(Generation next) throws IOException {
    try {
      new Current(next.number(), next.operation(), parts.clock().instant().toString())
          .write(parts.volume(), family.name());
      return true;
    } catch (IOException e) {
      boolean made =
          Current.read(parts.volume(), family.name())
              .filter(current -> current.generation() == next.number())
              .isPresent();
      if (!made) {
        throw e;
      }
      LOG.error("CURRENT of {} was renamed, but: {}", family.name(), e.toString());
      return true;
    }
  }

  /// Nobody has seen it: back to being staged. What cannot be put back now is put back by the next
  /// start, because the intent is still there.
  private void takeBack(
      Intent intent, StagedGeneration staged, Generation next, Optional<OpenGeneration> open) {
    open.ifPresent(OpenGeneration::discard);
    Path target = parts.volume().generation(family.name(), next.number());
    try {
      if (Files.exists(target)) {
        DurableFiles.move(target, staged.folder());
      }
      intent.remove(parts.volume());
    } catch (IOException e) {
      LOG.error("{}: not taken back, the next start will: {}", family.name(), e.toString());
    }
  }

  /// The publish is done; that its intent could not be removed is no reason to say otherwise.
  private void settle(Intent intent) {
    try {
      intent.remove(parts.volume());
    } catch (IOException e) {
      LOG.warn("{}: the intent stays until the next change: {}", family.name(), e.toString());
    }
  }

  private long highest() throws IOException {
    long highest = 0;
    for (Path folder : DurableFiles.list(parts.volume().generations(family.name()))) {
      if (folder.getFileName().toString().matches("[0-9]{1,18}")) {
        highest = Math.max(highest, Long.parseLong(folder.getFileName().toString()));
      }
    }
    return highest;
  }

  private static List<Intent.Member> members(Stage stage) {
    return stage.members().stream()
        .map(member ->
            new Intent.Member(
                member.name(), Generation.file(member.name()), member.bytes(), member.sha256()))
        .toList();
  }

  private static Published told(Generation live, boolean already) {
    return new Published(live.number(), live.previous(), already, live.members());
  }

  private void at(Failpoint point) {
    parts.failpoints().at(point, family.name());
  }
}
