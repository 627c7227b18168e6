package drydock.node.store;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.child.ChildFailed;
import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.failpoint.Failpoint;
import drydock.node.generation.Generation;
import drydock.node.generation.Stage;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.StageCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Builds a generation beside the live one. The family is locked only while folders are made and
/// sealed, never while anything is loaded.
final class Staging {
  private final Family family;
  private final Parts parts;
  private final Stages stages;
  private final Blueprints blueprints;
  private final Room room;

  Staging(Family family) {
    this.family = family;
    this.parts = family.parts();
    this.stages = new Stages(parts.volume());
    this.blueprints = new Blueprints(parts.volume(), parts.digests());
    this.room = new Room(parts);
  }

  StagedGeneration stage(StageCall call, Progress progress) throws InterruptedException {
    NodeCall by = call.call();
    Blueprint blueprint = blueprints.read(by, call.blueprint(), call.sha256());
    Begun begun = family.change(by, () -> begin(call, blueprint));
    if (begun.sealed().isPresent()) {
      return begun.sealed().get();
    }
    List<MemberState> built = built(by, blueprint, begun, progress);
    parts.failpoints().at(Failpoint.STAGE_BUILT, by.family());
    return family.change(by, () -> seal(call, begun, built));
  }

  /// @param sealed what an earlier attempt has sealed; nothing is to be built then
  /// @param linked members that are as they were
  private record Begun(Path folder, List<MemberState> linked, Optional<StagedGeneration> sealed) {}

  private Begun begin(StageCall call, Blueprint blueprint) throws IOException {
    NodeCall by = call.call();
    // An earlier attempt may still be loading: it must neither go on nor seal.
    parts.endChildren(by.operation());
    Optional<Generation> live = expected(call);
    Optional<StagedGeneration> before = stages.sealed(by.family(), by.operation());
    if (before.isPresent()
        && before.get().stage().expected() == call.expected()
        && before.get().stage().blueprint().equals(call.sha256())) {
      return new Begun(before.get().folder(), List.of(), before);
    }
    stages.remove(by.operation());
    room.require(by, blueprint);
    Path folder = stages.make(by.operation());
    parts.failpoints().at(Failpoint.STAGE_BEGUN, by.family());
    return new Begun(folder, linked(live, blueprint, folder), Optional.empty());
  }

  private List<MemberState> linked(Optional<Generation> live, Blueprint blueprint, Path folder)
      throws IOException {
    List<MemberState> linked = new ArrayList<>();
    boolean whole = false;
    try {
      for (MemberPlan plan : blueprint.members()) {
        if (plan.from() == MemberPlan.From.LINK) {
          linked.add(Links.link(parts.volume(), live, plan.name(), folder));
        }
      }
      whole = true;
      return linked;
    } finally {
      if (!whole) {
        DurableFiles.deleteTree(folder);
      }
    }
  }

  private List<MemberState> built(NodeCall by, Blueprint blueprint, Begun begun, Progress progress)
      throws InterruptedException {
    List<ChildJob.Build.Part> jobs =
        blueprint.members().stream()
            .filter(plan -> plan.from() != MemberPlan.From.LINK)
            .map(plan -> part(by, plan, begun.folder()))
            .toList();
    if (jobs.isEmpty()) {
      return List.of();
    }
    boolean whole = false;
    try {
      List<MemberFound> found =
          parts
              .children()
              .run(new ChildJob.Build(jobs), by.operation(), progress, parts.rules().buildLimit());
      List<MemberState> states = new Sealing(parts.digests()).states(begun.folder(), jobs, found);
      whole = true;
      return states;
    } catch (ChildFailed e) {
      throw new NodeRefusal(
          e.isPermanent() ? Kind.BROKEN : Kind.FAILED,
          by.family() + ": the build failed: " + e.getMessage(),
          e);
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, by.family() + ": the build failed: " + e, e);
    } finally {
      if (!whole) {
        DurableFiles.deleteTree(begun.folder());
      }
    }
  }

  private ChildJob.Build.Part part(NodeCall by, MemberPlan plan, Path folder) {
    return new ChildJob.Build.Part(
        plan,
        folder.resolve(Generation.file(plan.name())).toString(),
        parts.volume().staging(by.operation()).toString(),
        plan.ingestOffset() > 0 ? parts.volume().log(by.family()).toString() : null);
  }

  /// What the stage started from must be live still: else it would hide what came meanwhile.
  private StagedGeneration seal(StageCall call, Begun begun, List<MemberState> built)
      throws IOException {
    expected(call);
    List<MemberState> members = new ArrayList<>(begun.linked());
    members.addAll(built);
    Stage stage =
        new Stage(
            call.call().family(),
            call.call().operation(),
            call.expected(),
            parts.engine().version().name() + " " + parts.engine().version().version(),
            parts.engine().version().storage(),
            parts.clock().instant().toString(),
            call.sha256(),
            members);
    stage.write(begun.folder());
    parts.failpoints().at(Failpoint.STAGE_SEALED, call.call().family());
    return new StagedGeneration(begun.folder(), stage);
  }

  private Optional<Generation> expected(StageCall call) throws IOException {
    if (!family.exists()) {
      throw family.refusal(Kind.UNKNOWN, "no such family here; create it first");
    }
    Optional<Generation> live = family.live();
    long number = live.map(Generation::number).orElse(0L);
    if (number != call.expected()) {
      throw family.refusal(
          Kind.CONFLICT,
          "expected is "
              + call.expected()
              + ", but generation "
              + number
              + " is live. Nothing was staged");
    }
    return live;
  }
}
