package drydock.node.core;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.harbour.Harbour;
import drydock.node.harbour.Refusals;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.Receipt;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.serving.OpenLease;
import drydock.node.volume.OpenFiles;
import drydock.operations.node.Deleted;
import drydock.operations.node.Fenced;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Gates, fences on ingest, and the end of a family.
class DrainIT {
  private static final String FAMILY = "acme";

  @TempDir Path data;
  private Harbour harbour;

  @BeforeEach
  void open() throws Exception {
    harbour = Harbour.open(data, Harbour.withPatience(Duration.ofMillis(300)), (_, _) -> {});
    harbour.core().create(call("op-1", 1));
    harbour.build(
        call("op-1", 1), 0, List.of(harbour.cargo(call("op-1", 1)).ships("main", "anna")));
  }

  @AfterEach
  void close() throws IOException {
    harbour.close();
  }

  private static NodeCall call(String operation, long fence) {
    return new NodeCall(FAMILY, operation, "STEP", fence);
  }

  private static IngestRecord rows(String id) {
    return new IngestRecord(id, "main", "Ship", List.of(Map.of("id", id, "name", "x")), null);
  }

  private OpenLease reader() {
    return harbour.family(FAMILY).lease();
  }

  @Test
  void a_drained_family_is_proven_to_stand_still() throws Exception {
    harbour.word(FAMILY, "main");
    Receipt receipt = harbour.core().ingest(FAMILY, rows("i1"), null);

    Proof proof = harbour.core().drain(call("op-2", 2));

    assertThat(proof.generation()).isEqualTo(1);
    assertThat(proof.logOffset()).isEqualTo(receipt.offset());
    assertThat(proof.members()).isEqualTo(harbour.core().info(FAMILY).members());
    assertThat(OpenFiles.below(data.resolve("families").resolve(FAMILY))).isEmpty();
    Refusals.refused(Kind.CLOSED, "op-2", () -> harbour.word(FAMILY, "main"));
    Refusals.refused(Kind.FENCED, "op-2", () -> harbour.core().ingest(FAMILY, rows("i2"), null));
    assertThat(harbour.core().drain(call("op-2", 2))).as("drained again").isEqualTo(proof);
  }

  @Test
  void who_reads_is_in_the_way_of_a_drain_and_nobody_new_gets_in() throws Exception {
    OpenLease reader = reader();

    Refusals.refused(Kind.NOT_YET, "1 readers", () -> harbour.core().drain(call("op-2", 2)));
    Refusals.refused(Kind.CLOSED, "op-2", () -> harbour.word(FAMILY, "main"));
    reader.close();

    assertThat(harbour.core().drain(call("op-2", 2)).generation()).isEqualTo(1);
  }

  @Test
  void a_drain_that_is_given_up_lets_everybody_in_again_while_somebody_still_reads()
      throws Exception {
    OpenLease reader = reader();
    Refusals.refused(Kind.NOT_YET, "1 readers", () -> harbour.core().drain(call("op-2", 2)));

    harbour.core().undrain(call("op-2", 2));

    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    reader.close();
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
  }

  @Test
  void a_file_that_somebody_has_open_is_in_the_way_of_a_drain() throws Exception {
    Path file = data.resolve("families/acme/generations/1/main.kuzu");
    Process other = new ProcessBuilder("tail", "-f", file.toString()).start();
    try {
      assertThat(drydock.engines.process.Processes.await(() -> isOpen(file), Duration.ofSeconds(5)))
          .isTrue();

      Refusals.refused(
          Kind.NOT_YET, "pid " + other.pid(), () -> harbour.core().drain(call("op-2", 2)));
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(harbour.core().drain(call("op-2", 2)).generation()).isEqualTo(1);
  }

  private static boolean isOpen(Path file) {
    try {
      return !OpenFiles.below(Objects.requireNonNull(file.getParent())).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void a_drained_family_is_closed_after_a_restart_and_open_after_undrain() throws Exception {
    harbour.core().drain(call("op-2", 2));
    harbour.close();
    harbour = Harbour.open(data);
    Refusals.refused(Kind.CLOSED, "op-2", () -> harbour.word(FAMILY, "main"));

    harbour.core().undrain(call("op-2", 2));

    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    assertThat(harbour.core().ingest(FAMILY, rows("i1"), null).already()).isFalse();
  }

  @Test
  void a_fence_stops_ingest_and_nothing_else() throws Exception {
    Receipt before = harbour.core().ingest(FAMILY, rows("i1"), null);

    Fenced fenced = harbour.core().fence(call("op-2", 2));

    assertThat(fenced.logOffset()).isEqualTo(before.offset());
    Refusals.refused(Kind.FENCED, "op-2", () -> harbour.core().ingest(FAMILY, rows("i2"), null));
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    harbour.close();
    harbour = Harbour.open(data);
    Refusals.refused(Kind.FENCED, "op-2", () -> harbour.core().ingest(FAMILY, rows("i2"), null));
    harbour.core().unfence(call("op-2", 2));
    assertThat(harbour.core().ingest(FAMILY, rows("i1"), null).already()).isTrue();
    assertThat(harbour.core().ingest(FAMILY, rows("i2"), null).already()).isFalse();
  }

  @Test
  void a_fence_outlives_an_undrain() {
    harbour.core().fence(call("op-2", 2));
    harbour.core().drain(call("op-2", 2));

    harbour.core().undrain(call("op-2", 2));

    Refusals.refused(Kind.FENCED, "op-2", () -> harbour.core().ingest(FAMILY, rows("i1"), null));
  }

  @Test
  void a_delete_says_what_went_and_a_second_one_that_nothing_was_there() throws Exception {
    harbour.word(FAMILY, "main");

    Deleted deleted = harbour.core().delete(call("op-2", 2));
    Deleted again = harbour.core().delete(call("op-2", 2));

    assertThat(deleted.removed())
        .contains(
            "families/acme/generations/1/main.kuzu", "families/acme/CURRENT", "families/acme");
    assertThat(deleted.failed()).isEmpty();
    assertThat(again.existed()).isFalse();
    assertThat(data.resolve("families/acme")).doesNotExist();
    Refusals.refused(Kind.UNKNOWN, "no such family", () -> harbour.word(FAMILY, "main"));
  }

  @Test
  void a_delete_waits_for_readers() throws Exception {
    OpenLease reader = reader();

    Refusals.refused(Kind.NOT_YET, "1 readers", () -> harbour.core().delete(call("op-2", 2)));
    assertThat(Files.exists(data.resolve("families/acme/generations/1/main.kuzu"))).isTrue();
    reader.close();

    assertThat(harbour.core().delete(call("op-2", 2)).existed()).isTrue();
  }

  @Test
  void a_call_from_before_its_deletion_does_not_bring_a_family_back() throws Exception {
    harbour.core().delete(call("op-2", 2));
    harbour.close();
    harbour = Harbour.open(data);

    Refusals.refused(Kind.FENCE, "has seen 2", () -> harbour.core().create(call("op-1", 1)));
    assertThat(harbour.core().create(call("op-3", 3)).generation()).isZero();
  }

  @Test
  void a_family_that_was_never_built_says_so() {
    NodeCall call = new NodeCall("empty", "op-5", "STEP", 5);
    harbour.core().create(call);

    Refusals.refused(Kind.UNKNOWN, "no generation yet", () -> harbour.word("empty", "main"));
    assertThat(harbour.core().list("", 10)).hasSize(2);
    assertThat(harbour.core().list("acme", 10)).hasSize(1);
  }

  @Test
  void a_family_of_another_operation_is_not_made_twice() {
    Refusals.refused(Kind.CONFLICT, "op-1", () -> harbour.core().create(call("op-2", 2)));
    assertThat(harbour.core().create(call("op-1", 3)).generation()).isEqualTo(1);
  }

  @Test
  void a_node_that_only_reads_serves_and_changes_nothing() throws Exception {
    harbour.close();
    List<String> before = Harbour.listing(data);
    harbour = Harbour.open(data, Harbour.readingOnly(), (_, _) -> {});

    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    Refusals.refused(Kind.READ_ONLY, "only reads", () -> harbour.core().fence(call("op-2", 2)));
    Refusals.refused(
        Kind.READ_ONLY, "only reads", () -> harbour.core().ingest(FAMILY, rows("i1"), null));
    assertThat(Harbour.listing(data)).isEqualTo(before);
  }

  @Test
  void two_nodes_never_have_the_same_files() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Harbour.open(data))
        .hasMessageContaining("is in use by");
  }
}
