package drydock.proof.bench.node;

import drydock.engines.process.Processes;
import drydock.node.child.ChildSettings;
import drydock.node.child.Progress;
import drydock.node.core.Core;
import drydock.node.engine.EngineSettings;
import drydock.node.engine.Limits;
import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.ingest.IngestLimits;
import drydock.node.start.Assembled;
import drydock.node.start.Equipment;
import drydock.node.start.Surroundings;
import drydock.node.volume.Volume;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import drydock.operations.node.Published;
import drydock.operations.node.StageCall;
import drydock.operations.node.Staged;
import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// A node without doors, with the settings a node has when nobody gives others, but for its readers
/// and for the undo window: it keeps nothing, so that a bench needs no more disk than a generation.
public final class BenchNode implements AutoCloseable {
  public static final EngineSettings ENGINE = EngineSettings.DEFAULTS;

  public static final int CHILD_HEAP = 256;

  private static final Parts.Rules RULES =
      new Parts.Rules(
          false,
          Duration.ZERO,
          1L << 30,
          Duration.ofHours(6),
          Duration.ofSeconds(30),
          new IngestLimits(10_000, 8 << 20, 1L << 30));

  private final Path data;
  private final Assembled assembled;
  private final AtomicLong calls = new AtomicLong();

  private BenchNode(Path data, Assembled assembled) {
    this.data = data;
    this.assembled = assembled;
  }

  /// @param readers threads that run queries
  /// @param builds children at once
  /// @param spare whether one is kept in store
  public static BenchNode open(Path data, int readers, int builds, boolean spare)
      throws IOException {
    Equipment equipment =
        new Equipment(
            data,
            ENGINE,
            new ChildSettings(new Volume(data).tmp(), builds, CHILD_HEAP, spare, ENGINE),
            readers,
            256,
            new Limits(Duration.ofSeconds(30), 100_000, 32 << 20),
            RULES);
    return new BenchNode(data, Assembled.open(equipment, Surroundings.USUAL));
  }

  public Core core() {
    return assembled.core();
  }

  public Family family(String name) {
    return assembled.families().of(name);
  }

  /// Waits for the child in store, so that its start is in nobody's measure.
  public void awaitSpare() {
    if (!Processes.await(assembled.parts().children()::isReady, Duration.ofSeconds(30))) {
      throw new NeverHappened("no child process was ready within 30 s; expected one in store");
    }
  }

  /// Of an operation that nothing was done for yet.
  public NodeCall call(String family) {
    long fence = calls.incrementAndGet();
    return new NodeCall(family, "bench-" + fence, "BENCH", fence);
  }

  public Freight freight(NodeCall call) {
    return new Freight(data.resolve("staging").resolve(call.operation()));
  }

  /// @param blueprint its digest
  public Staged stage(NodeCall call, long expected, String blueprint, Progress progress)
      throws InterruptedException {
    return core().stage(new StageCall(call, expected, Freight.BLUEPRINT, blueprint), progress);
  }

  public Published publish(NodeCall call, long expected) {
    return core().publish(new PublishCall(call, expected));
  }

  /// From what lies there for the operation.
  public Published build(NodeCall call, long expected, MemberPlan member)
      throws IOException, InterruptedException {
    stage(call, expected, freight(call).blueprint(List.of(member)), (_, _, _) -> {});
    return publish(call, expected);
  }

  /// Removes what the operation has uploaded, and the generations that nobody reads any more.
  public void tidy(NodeCall call) {
    core().discard(call);
    core().sweep();
  }

  @Override
  public void close() throws IOException {
    assembled.close();
  }
}
