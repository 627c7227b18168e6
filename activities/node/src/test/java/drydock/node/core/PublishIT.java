package drydock.node.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.harbour.Cargo;
import drydock.node.harbour.Harbour;
import drydock.node.harbour.Refusals;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.node.FamilyInfo;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import drydock.operations.node.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishIT {
  private static final String FAMILY = "acme";

  @TempDir Path data;
  private Harbour harbour;

  @BeforeEach
  void open() throws IOException {
    harbour = Harbour.open(data);
    harbour.core().create(call("op-0", 1));
  }

  @AfterEach
  void close() throws IOException {
    harbour.close();
  }

  private static NodeCall call(String operation, long fence) {
    return new NodeCall(FAMILY, operation, "STEP", fence);
  }

  private void published(String operation, long fence, long expected, String word)
      throws Exception {
    NodeCall call = call(operation, fence);
    harbour.build(call, expected, List.of(harbour.cargo(call).ships("main", word)));
  }

  @Test
  void what_was_published_is_read_with_its_counts_and_digests() throws Exception {
    published("op-1", 2, 0, "anna");

    FamilyInfo info = harbour.core().info(FAMILY);
    assertThat(info.generation()).isEqualTo(1);
    assertThat(info.members()).hasSize(1);
    MemberState main = info.members().getFirst();
    assertThat(main.since()).isEqualTo(1);
    assertThat(main.tables().toString()).contains("Ship", "rows=2", "Tows", "rows=1");
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    assertThat(harbour.core().verify(call("reader", 99), (_, _, _) -> {}).members())
        .isEqualTo(info.members());
    assertThat(harbour.core().digest(call("reader", 99)).members()).isEqualTo(info.members());
  }

  @Test
  void a_reader_raises_no_fence() throws Exception {
    published("op-1", 2, 0, "anna");

    harbour.core().digest(call("reader", 99));

    assertThat(harbour.core().info(FAMILY).fence()).isEqualTo(2);
  }

  @Test
  void members_are_linked_added_and_dropped_by_one_publish() throws Exception {
    NodeCall one = call("op-1", 2);
    Cargo cargo = harbour.cargo(one);
    harbour.build(one, 0, List.of(cargo.ships("main", "anna"), cargo.ships("east", "berta")));

    NodeCall two = call("op-2", 3);
    harbour.build(
        two, 1, List.of(MemberPlan.link("main"), harbour.cargo(two).ships("west", "cora")));

    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    assertThat(harbour.word(FAMILY, "west")).isEqualTo("cora");
    Refusals.refused(Kind.UNKNOWN, "no member east", () -> harbour.word(FAMILY, "east"));
    MemberState linked = harbour.core().info(FAMILY).members().getFirst();
    assertThat(linked.since()).isEqualTo(1);
    Path generations = data.resolve("families").resolve(FAMILY).resolve("generations");
    assertThat(
            Files.isSameFile(
                generations.resolve("1/main.kuzu"), generations.resolve("2/main.kuzu")))
        .isTrue();
  }

  @Test
  void a_repeated_publish_answers_what_was_published() throws Exception {
    published("op-1", 2, 0, "anna");

    Published again = harbour.publish(call("op-1", 2), 0);

    assertThat(again.already()).isTrue();
    assertThat(again.generation()).isEqualTo(1);
  }

  @Test
  void a_repeated_stage_answers_what_was_sealed_also_after_a_restart() throws Exception {
    NodeCall call = call("op-1", 2);
    List<MemberPlan> plan = List.of(harbour.cargo(call).ships("main", "anna"));
    var first = harbour.stage(call, 0, plan);
    harbour.close();
    harbour = Harbour.open(data);

    var second = harbour.stage(call, 0, plan);

    assertThat(second.members()).isEqualTo(first.members());
    assertThat(stages()).hasSize(1);
  }

  @Test
  void what_started_from_another_generation_is_not_published() throws Exception {
    NodeCall slow = call("op-1", 2);
    harbour.stage(slow, 0, List.of(harbour.cargo(slow).ships("main", "old")));
    // The same operation's fence would be refused after the next one, so both come under one.
    NodeCall fast = call("op-2", 3);
    harbour.build(fast, 0, List.of(harbour.cargo(fast).ships("main", "new")));

    Refusals.refused(Kind.FENCE, "has seen 3", () -> harbour.publish(slow, 0));
    Refusals.refused(
        Kind.CONFLICT, "generation 1 is live", () -> harbour.publish(call("op-1", 4), 0));
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("new");
  }

  @Test
  void a_lower_fence_and_anothers_are_refused_everywhere_and_nothing_moves() throws Exception {
    published("op-1", 5, 0, "anna");
    List<String> before = listing();

    for (NodeCall wrong : List.of(call("op-1", 4), call("op-9", 4), call("op-9", 5))) {
      Stream.<Runnable>of(
              () -> harbour.core().create(wrong),
              () -> harbour.core().publish(new PublishCall(wrong, 1)),
              () -> harbour.core().promotePrevious(new PublishCall(wrong, 1)),
              () -> harbour.core().fence(wrong),
              () -> harbour.core().unfence(wrong),
              () -> harbour.core().drain(wrong),
              () -> harbour.core().undrain(wrong),
              () -> harbour.core().discard(wrong),
              () -> harbour.core().release(wrong),
              () -> harbour.core().delete(wrong))
          .forEach(door -> Refusals.refused(Kind.FENCE, "has seen 5 of operation op-1", door::run));
      assertThatThrownBy(() -> harbour.stage(wrong, 1, List.of(MemberPlan.link("main"))))
          .hasMessageContaining("has seen 5");
    }

    assertThat(listing()).isEqualTo(before);
  }

  @Test
  void the_previous_generation_comes_back_under_a_new_number() throws Exception {
    published("op-1", 2, 0, "anna");
    published("op-2", 3, 1, "berta");

    Published back = harbour.core().promotePrevious(new PublishCall(call("op-3", 4), 2));
    Published again = harbour.core().promotePrevious(new PublishCall(call("op-3", 4), 2));

    assertThat(back.generation()).isEqualTo(3);
    assertThat(again.already()).isTrue();
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
  }

  @Test
  void outside_its_window_there_is_no_way_back() throws Exception {
    published("op-1", 2, 0, "anna");
    published("op-2", 3, 1, "berta");
    harbour.close();
    harbour = Harbour.open(data, Harbour.withUndoWindow(java.time.Duration.ZERO), (_, _) -> {});

    Refusals.refused(
        Kind.CONFLICT,
        "undo-window",
        () -> harbour.core().promotePrevious(new PublishCall(call("op-3", 4), 2)));
    assertThat(harbour.core().sweep()).isEqualTo(1);
    assertThat(harbour.core().sweep()).isZero();
    assertThat(harbour.core().info(FAMILY).previous()).isZero();
    assertThat(harbour.word(FAMILY, "main")).isEqualTo("berta");
  }

  @Test
  void within_its_window_the_previous_generation_is_kept() throws Exception {
    published("op-1", 2, 0, "anna");
    published("op-2", 3, 1, "berta");
    published("op-3", 4, 2, "cora");

    assertThat(harbour.core().sweep()).as("the first generation").isEqualTo(1);
    assertThat(harbour.core().info(FAMILY).previous()).isEqualTo(2);
  }

  @Test
  void a_build_that_will_not_fit_is_refused_before_it_begins() throws Exception {
    harbour.close();
    harbour = Harbour.open(data, Harbour.withFreeSpace(Long.MAX_VALUE / 2), (_, _) -> {});
    NodeCall call = call("op-1", 2);

    Refusals.refused(
        Kind.NO_SPACE,
        "free-space",
        () -> harbour.stage(call, 0, List.of(harbour.cargo(call).ships("main", "anna"))));
    assertThat(stages()).isEmpty();
  }

  @Test
  void a_file_that_is_not_staged_is_named() throws Exception {
    NodeCall call = call("op-1", 2);
    MemberPlan plan = harbour.cargo(call).ships("main", "anna");
    Files.delete(data.resolve("staging/op-1/main-tows.csv"));

    Refusals.refused(Kind.UNKNOWN, "main-tows.csv", () -> harbour.stage(call, 0, List.of(plan)));
  }

  @Test
  void a_failed_build_leaves_the_live_generation_and_no_leftovers() throws Exception {
    published("op-1", 2, 0, "anna");
    List<String> before = listing();
    NodeCall call = call("op-2", 2 + 1);
    MemberPlan plan = harbour.cargo(call).ships("main", "berta");
    harbour.cargo(call).put("main-ships.csv", "id,name,tons\na,x,1\na,y,2\n");

    assertThatThrownBy(() -> harbour.stage(call, 1, List.of(plan)))
        .hasMessageContaining("main-ships.csv");

    assertThat(harbour.word(FAMILY, "main")).isEqualTo("anna");
    assertThat(stages()).isEmpty();
    assertThat(listing().stream().filter(line -> !line.startsWith("fences")))
        .isEqualTo(before.stream().filter(line -> !line.startsWith("fences")).toList());
  }

  @Test
  void a_stage_whose_bytes_changed_is_not_published() throws Exception {
    NodeCall call = call("op-1", 2);
    harbour.stage(call, 0, List.of(harbour.cargo(call).ships("main", "anna")));
    harbour.close();
    Harbour.flip(data.resolve(".building").resolve(stages().getFirst()).resolve("main.kuzu"));
    harbour = Harbour.open(data);

    Refusals.refused(Kind.BROKEN, "not what was sealed", () -> harbour.publish(call, 0));
    assertThat(harbour.core().info(FAMILY).generation()).isZero();
  }

  private List<String> stages() throws IOException {
    try (Stream<Path> all = Files.list(data.resolve(".building"))) {
      return all.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (java.nio.file.NoSuchFileException e) {
      return List.of();
    }
  }

  private List<String> listing() throws IOException {
    return Harbour.listing(data).stream().filter(line -> !line.startsWith("staging")).toList();
  }
}
