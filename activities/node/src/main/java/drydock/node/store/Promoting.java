package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.failpoint.Failpoint;
import drydock.node.generation.Current;
import drydock.node.generation.Generation;
import drydock.node.generation.Stage;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Stages the previous generation's files again, so that going back is publishing like any other.
final class Promoting {
  private final Family family;
  private final Parts parts;
  private final Stages stages;

  Promoting(Family family) {
    this.family = family;
    this.parts = family.parts();
    this.stages = new Stages(parts.volume());
  }

  StagedGeneration stage(NodeCall call, long expected) {
    return family.change(call, () -> staged(call, expected));
  }

  private StagedGeneration staged(NodeCall call, long expected) throws IOException {
    Optional<StagedGeneration> before = stages.sealed(call.family(), call.operation());
    if (before.isPresent()) {
      return before.get();
    }
    Generation previous = previous(expected);
    Path folder = stages.make(call.operation());
    parts.failpoints().at(Failpoint.STAGE_BEGUN, call.family());
    for (MemberState member : previous.members()) {
      Links.link(parts.volume(), Optional.of(previous), member.name(), folder);
    }
    DurableFiles.forceFolder(folder);
    parts.failpoints().at(Failpoint.STAGE_BUILT, call.family());
    Stage stage =
        new Stage(
            call.family(),
            call.operation(),
            expected,
            previous.engine(),
            previous.storage(),
            parts.clock().instant().toString(),
            previous.blueprint(),
            previous.members());
    stage.write(folder);
    parts.failpoints().at(Failpoint.STAGE_SEALED, call.family());
    return new StagedGeneration(folder, stage);
  }

  private Generation previous(long expected) throws IOException {
    Generation live =
        family
            .live()
            .filter(it -> it.number() == expected)
            .orElseThrow(() ->
                family.refusal(
                    Kind.CONFLICT, "expected is " + expected + ", which is not what is live"));
    if (live.previous() == 0) {
      throw family.refusal(
          Kind.UNKNOWN, "generation " + expected + " is its first; there is no previous one");
    }
    refuseOutsideWindow();
    return Generation.read(parts.volume().generation(family.name(), live.previous()))
        .orElseThrow(() ->
            family.refusal(
                Kind.UNKNOWN, "generation " + live.previous() + " is not kept any more"));
  }

  private void refuseOutsideWindow() throws IOException {
    Current current = Current.read(parts.volume(), family.name()).orElseThrow();
    Instant until = Instant.parse(current.at()).plus(parts.rules().undoWindow());
    if (parts.clock().instant().isAfter(until)) {
      Duration window = parts.rules().undoWindow();
      throw family.refusal(
          Kind.CONFLICT,
          "published at "
              + current.at()
              + "; it could be taken back until "
              + until
              + " (drydock.node.undo-window is "
              + window
              + ")");
    }
  }
}
