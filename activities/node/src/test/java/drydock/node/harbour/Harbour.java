package drydock.node.harbour;

import drydock.node.child.ChildSettings;
import drydock.node.core.Core;
import drydock.node.engine.EngineSettings;
import drydock.node.engine.Limits;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.failpoint.Failpoints;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A node without doors.
public final class Harbour implements AutoCloseable {
  public static final Parts.Rules RULES =
      new Parts.Rules(
          false,
          Duration.ofHours(24),
          1 << 20,
          Duration.ofMinutes(2),
          Duration.ofSeconds(10),
          new IngestLimits(10_000, 8 << 20, 1L << 30));

  private static final EngineSettings ENGINE = new EngineSettings(32 << 20, 128 << 20, 1L << 36, 2);

  private final Path data;
  private final Assembled assembled;

  private Harbour(Path data, Assembled assembled) {
    this.data = data;
    this.assembled = assembled;
  }

  public static Harbour open(Path data) throws IOException {
    return open(data, RULES, Failpoints.NONE);
  }

  public static Harbour open(Path data, Parts.Rules rules, Failpoints failpoints)
      throws IOException {
    return new Harbour(
        data, Assembled.open(equipment(data, rules), Surroundings.USUAL.failing(failpoints)));
  }

  public static Equipment equipment(Path data, Parts.Rules rules) {
    return new Equipment(
        data,
        ENGINE,
        new ChildSettings(new Volume(data).tmp(), 2, 64, false, ENGINE),
        4,
        64,
        new Limits(Duration.ofSeconds(10), 10_000, 1 << 20),
        rules);
  }

  public static Parts.Rules withUndoWindow(Duration window) {
    return new Parts.Rules(
        RULES.readOnly(),
        window,
        RULES.freeSpace(),
        RULES.buildLimit(),
        RULES.patience(),
        RULES.ingest());
  }

  public static Parts.Rules withFreeSpace(long bytes) {
    return new Parts.Rules(
        RULES.readOnly(),
        RULES.undoWindow(),
        bytes,
        RULES.buildLimit(),
        RULES.patience(),
        RULES.ingest());
  }

  public static Parts.Rules withPatience(Duration patience) {
    return new Parts.Rules(
        RULES.readOnly(),
        RULES.undoWindow(),
        RULES.freeSpace(),
        RULES.buildLimit(),
        patience,
        RULES.ingest());
  }

  public static Parts.Rules readingOnly() {
    return new Parts.Rules(
        true,
        RULES.undoWindow(),
        RULES.freeSpace(),
        RULES.buildLimit(),
        RULES.patience(),
        RULES.ingest());
  }

  public static List<String> listing(Path data) throws IOException {
    return Listing.of(data);
  }

  /// One bit in the middle of it.
  public static void flip(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    content[content.length / 2] ^= 1;
    Files.write(file, content);
  }

  public static Volume volume(Path data) {
    return new Volume(data);
  }

  public Core core() {
    return assembled.core();
  }

  /// As the core has it.
  public Family family(String name) {
    return assembled.families().of(name);
  }

  public Assembled assembled() {
    return assembled;
  }

  public Path data() {
    return data;
  }

  /// Uploads what is to be built, and builds it.
  public Staged stage(NodeCall call, long expected, List<MemberPlan> members)
      throws IOException, InterruptedException {
    Cargo cargo = new Cargo(data, call.operation());
    return core()
        .stage(
            new StageCall(call, expected, Cargo.BLUEPRINT, cargo.blueprint(members)),
            (_, _, _) -> {});
  }

  public Published publish(NodeCall call, long expected) {
    return core().publish(new PublishCall(call, expected));
  }

  public Published build(NodeCall call, long expected, List<MemberPlan> members)
      throws IOException, InterruptedException {
    stage(call, expected, members);
    return publish(call, expected);
  }

  public Cargo cargo(NodeCall call) {
    return new Cargo(data, call.operation());
  }

  /// The first value of the first row; null where there is no row.
  public @Nullable Object ask(String family, String member, String query)
      throws QueryRefused, InterruptedException {
    var rows = core().query(family, member, new Query(query, Map.of())).answer().rows();
    return rows.isEmpty() ? null : rows.getFirst().getFirst();
  }

  /// What [Cargo#ships] put there.
  public String word(String family, String member) throws QueryRefused, InterruptedException {
    Object word = ask(family, member, "MATCH (s:Ship {id: 'a'}) RETURN s.name");
    return String.valueOf(Objects.requireNonNull(word));
  }

  @Override
  public void close() throws IOException {
    assembled.close();
  }
}
