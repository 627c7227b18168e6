package drydock.node.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.node.engine.QueryRefused.Reason;
import drydock.operations.node.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KuzuEngineIT {
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 1000, 1 << 20);
  private static final String ENDLESS =
      "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)";

  private final KuzuEngine engine = new KuzuEngine(EngineSettings.DEFAULTS);

  @TempDir Path folder;
  private Path file;
  private OpenGraph graph;

  @BeforeEach
  void open() throws Exception {
    file =
        Fixture.file(
            folder,
            "CREATE NODE TABLE P(id INT64, name STRING, PRIMARY KEY(id))",
            "CREATE REL TABLE K(FROM P TO P, w DOUBLE)",
            "CREATE (:P {id: 1, name: 'a'}), (:P {id: 2, name: ''}), (:P {id: 3})",
            "MATCH (a:P {id: 1}), (b:P {id: 2}) CREATE (a)-[:K {w: 1.5}]->(b)");
    graph = engine.open(file);
  }

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void the_version_is_that_of_the_engine() {
    assertThat(engine.version()).isEqualTo(new EngineVersion("kuzu", "0.11.2", 39));
  }

  @Test
  void tables_are_counted() {
    assertThat(graph.tables())
        .containsExactlyInAnyOrder(new TableCount("P", false, 3), new TableCount("K", true, 1));
  }

  @Test
  void nodes_and_relationships_are_maps() throws Exception {
    assertThat(row("MATCH (n:P {id: 1})-[e]->(m) RETURN n, e, m.name"))
        .containsExactly(
            Map.of("_id", "0:0", "_label", "P", "id", 1L, "name", "a"),
            Map.of("_id", "1:0", "_label", "K", "_from", "0:0", "_to", "0:1", "w", 1.5),
            "");
    assertThat(row("MATCH p = (:P {id: 1})-[:K*1..2]->(:P) RETURN p").getFirst())
        .asString()
        .contains("_nodes=[{_id=0:0", "_rels=[{_id=1:0");
  }

  @Test
  void every_type_has_a_value_in_json() throws Exception {
    assertThat(
            row(
                "RETURN timestamp('2024-01-02 03:04:00'), date('0001-01-01'),"
                    + " cast('2024-01-02 03:04:05+02' AS TIMESTAMP_TZ), interval('1 year 2 days'),"
                    + " cast('-0.0001' AS DECIMAL(18, 4)), cast('-0.05' AS DECIMAL(9, 3)),"
                    + " cast('-12.50' AS DECIMAL(9, 2)), cast('12345678901234567890' AS INT128),"
                    + " cast(9007199254740993 AS INT64), cast(200 AS UINT8), 0.0 / 0.0, true, null,"
                    + " uuid('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'), blob('\\\\x00\\\\xFFa')"))
        .containsExactly(
            "2024-01-02T03:04:00",
            "0001-01-01",
            "2024-01-02T01:04:05Z",
            "1 year 2 days",
            "-0.0001",
            "-0.050",
            "-12.50",
            new java.math.BigInteger("12345678901234567890"),
            9007199254740993L,
            (short) 200,
            "NaN",
            true,
            null,
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "AP9h");
    assertThat(row("RETURN [1, null, 3], [], {a: 1, b: [{c: 'x'}]}, map(['k'], [1])"))
        .containsExactly(
            Arrays.asList(1L, null, 3L),
            List.of(),
            Map.of("a", 1L, "b", List.of(Map.of("c", "x"))),
            Map.of("k", 1L));
  }

  @Test
  void parameters_are_values_and_never_text_of_the_query() throws Exception {
    Query query =
        new Query(
            "RETURN $a, $b, $c, $d, $e",
            Map.of("a", "' LOAD FROM", "b", 7, "c", 1.5, "d", List.of("x", "y"), "e", List.of()));
    assertThat(graph.query(query, LIMITS, _ -> {}).rows())
        .containsExactly(List.of("' LOAD FROM", 7L, 1.5, List.of("x", "y"), List.of()));
    assertThat(
            graph
                .query(
                    new Query(
                        "MATCH (n:P) WHERE n.id IN $ids RETURN n.id", Map.of("ids", List.of(1, 3))),
                    LIMITS,
                    _ -> {})
                .rows())
        .containsExactlyInAnyOrder(List.of(1L), List.of(3L));
    assertThat(refused("RETURN $a", Map.of("a", Map.of("b", 1))).reason()).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void an_answer_with_too_many_rows_or_bytes_is_refused() {
    assertThat(refused("UNWIND range(1, 1001) AS x RETURN x", Map.of()))
        .hasMessageContaining("1001 rows")
        .extracting(QueryRefused::reason)
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(
            refused("UNWIND range(1, 100) AS x RETURN repeat('abcdefghij', 2000)", Map.of())
                .reason())
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(
            refused(
                "UNWIND range(1, 500000) AS x RETURN collect(repeat('abcdefghij', 100))", Map.of()))
        .extracting(QueryRefused::reason)
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void what_the_engine_does_not_understand_is_refused_in_its_words() {
    assertThat(refused("MATCH (n) RETURN m", Map.of()))
        .hasMessageContaining("Variable m is not in scope")
        .extracting(QueryRefused::reason)
        .isEqualTo(Reason.SYNTAX);
    assertThat(refused("MATCH (n RETURN n", Map.of()).reason()).isEqualTo(Reason.SYNTAX);
    assertThat(refused("RETURN cast('x' AS INT64)", Map.of()).reason()).isEqualTo(Reason.SYNTAX);
  }

  @Test
  void a_write_that_the_check_does_not_see_is_refused_by_the_file() {
    assertThat(refused("RETURN nextval('s')", Map.of()).reason()).isEqualTo(Reason.WRITES);
  }

  @Test
  void a_query_that_takes_too_long_is_ended() {
    Limits limits = new Limits(Duration.ofMillis(200), 10, 1000);
    assertThat(
            catchThrowableOfType(
                    QueryRefused.class,
                    () -> graph.query(new Query(ENDLESS, Map.of()), limits, _ -> {}))
                .reason())
        .isEqualTo(Reason.TOO_LONG);
  }

  @Test
  void a_query_is_interrupted_from_another_thread_and_blocks_the_close_until_then()
      throws Exception {
    CompletableFuture<Runnable> handle = new CompletableFuture<>();
    CompletableFuture<QueryRefused> ended = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() ->
                ended.complete(
                    catchThrowableOfType(
                        QueryRefused.class,
                        () ->
                            graph.query(new Query(ENDLESS, Map.of()), LIMITS, handle::complete))));
    Runnable interrupt = handle.get();
    assertThatThrownBy(graph::close).hasMessageContaining("1 queries in flight");
    interrupt.run();
    assertThat(ended.get().reason()).isEqualTo(Reason.INTERRUPTED);
    thread.join();
    interrupt.run();
    graph.close();
    graph.close();
    assertThatThrownBy(() -> row("RETURN 1")).hasMessageContaining("is closed");
  }

  @Test
  void an_interruption_before_the_query_begins_is_not_lost() {
    assertThat(
            catchThrowableOfType(
                    QueryRefused.class,
                    () -> graph.query(new Query(ENDLESS, Map.of()), LIMITS, Runnable::run))
                .reason())
        .isEqualTo(Reason.INTERRUPTED);
  }

  @Test
  void functions_with_a_lambda_do_not_take_the_process_down() throws Exception {
    Path large = Files.createDirectory(folder.resolve("large"));
    Path many =
        Fixture.file(
            large,
            "CREATE NODE TABLE L(id INT64, PRIMARY KEY(id))",
            "COPY L FROM (UNWIND range(1, 300000) AS i RETURN i)");
    try (OpenGraph lists = engine.open(many)) {
      Answer answer =
          lists.query(
              new Query(
                  "MATCH (n:L) RETURN sum(size(list_transform([n.id, 2], x -> x + 1)))", Map.of()),
              LIMITS,
              _ -> {});
      assertThat(answer.rows().getFirst().getFirst()).hasToString("600000");
    }
  }

  @Test
  void the_deepest_query_that_is_let_through_fits_the_stack() throws Exception {
    String text = "RETURN " + "[".repeat(32) + "1" + "]".repeat(32);
    CompletableFuture<Object> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .stackSize(KuzuEngine.STACK)
        .start(() -> {
          try {
            done.complete(row(text));
          } catch (QueryRefused e) {
            done.complete(e);
          }
        });
    try {
      assertThat(done.get()).isInstanceOf(List.class);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private List<@Nullable Object> row(String text) throws QueryRefused {
    return graph.query(new Query(text, Map.of()), LIMITS, _ -> {}).rows().getFirst();
  }

  private QueryRefused refused(String text, Map<String, Object> parameters) {
    return catchThrowableOfType(
        QueryRefused.class,
        () -> graph.query(new Query(text, Map.copyOf(parameters)), LIMITS, _ -> {}));
  }
}
