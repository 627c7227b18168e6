package drydock.node.work;

import static drydock.node.work.Tables.edge;
import static drydock.node.work.Tables.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.NodeTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UpsertIT {
  private static final NodeTable P = node("P", "id", "INT64", "name", "STRING", "n", "DOUBLE");
  private static final EdgeTable K = edge("K", "P", "P", "w", "INT64");

  private static final NodeTable EVERY =
      node(
          "A",
          "k",
          "STRING",
          "b",
          "BOOL",
          "i",
          "INT128",
          "d",
          "DECIMAL(18, 4)",
          "t",
          "TIMESTAMP",
          "x",
          "DATE",
          "u",
          "UUID",
          "o",
          "BLOB",
          "l",
          "STRING[]",
          "m",
          "INT64[]",
          "e",
          "STRING[]",
          "z",
          "STRING[]");

  @TempDir Path folder;
  private House house;

  @BeforeEach
  void house() throws Exception {
    house =
        new House(folder)
            .csv("P", "@N@", "id,name,n", "1,one,1.5", "2,two,2.5")
            .csv("K", null, "from,to,w", "1,2,1");
  }

  @Test
  void a_later_row_replaces_the_one_with_its_key_as_a_whole() throws Exception {
    house
        .ingest("P", List.of(row("id", 2, "name", "zwei"), row("id", 3, "name", "", "n", 3)))
        .ingest(
            "P",
            List.of(
                row("id", 3, "name", "last \"quoted\",\nline", "n", 0.1),
                row("id", 4, "name", null)));
    house.build(List.of(P), List.of(K));
    assertThat(house.ask("MATCH (n:P) RETURN n.id, n.name, n.n ORDER BY n.id"))
        .containsExactly(
            List.of(1L, "one", 1.5),
            Arrays.asList(2L, "zwei", null),
            List.of(3L, "last \"quoted\",\nline", 0.1),
            Arrays.asList(4L, null, null));
    assertThat(house.ask("MATCH (a)-[e:K]->(b) RETURN a.id, b.name"))
        .containsExactly(List.of(1L, "zwei"));
  }

  @Test
  void an_edge_is_replaced_by_its_ends() throws Exception {
    house
        .ingest(
            "K",
            List.of(
                row("from", 1, "to", 2, "w", 7),
                row("from", 2, "to", 9, "w", 1),
                row("from", 1, "to", 2, "w", 8)))
        .ingest("P", List.of(row("id", 9)));
    house.build(List.of(P), List.of(K));
    assertThat(house.ask("MATCH (a)-[e:K]->(b) RETURN a.id, b.id, e.w ORDER BY a.id"))
        .containsExactly(List.of(1L, 2L, 8L), List.of(2L, 9L, 1L));
  }

  @Test
  void an_edge_whose_end_is_missing_fails_the_build_naming_the_ends() {
    house.ingest(
        "K", List.of(row("from", 1, "to", 77), row("from", 88, "to", 1), row("from", 1, "to", 2)));
    assertThatThrownBy(() -> house.build(List.of(P), List.of(K)))
        .hasMessageContainingAll(
            "table K", "2 rows have an end that is no row", "1 -> 77", "88 -> 1");
  }

  private static Map<String, @Nullable Object> every() {
    Map<String, @Nullable Object> row =
        row(
            "k",
            "it's",
            "b",
            true,
            "i",
            new java.math.BigInteger("170141183460469231731687303715884105727"),
            "d",
            "-0.0001",
            "t",
            "2024-01-02T03:04:05.5",
            "x",
            "2024-01-02",
            "u",
            "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
            "o",
            "AP9h");
    row.put("l", Arrays.asList("x", "", null, "ä, \"q\" %\\x41\n"));
    row.put("m", Arrays.asList(1, null, -3));
    row.put("e", List.of());
    row.put("z", null);
    return row;
  }

  @Test
  void every_type_comes_through_the_log() throws Exception {
    Map<String, @Nullable Object> row = every();
    house.ingest("A", List.of(row));
    house.build(List.of(P, EVERY), List.of(K));
    assertThat(
            house.ask(
                "MATCH (n:A) RETURN n.k, n.b, n.i, n.d, n.t, n.x, n.u, n.o, n.l, n.m, n.e, n.z"))
        .containsExactly(
            Arrays.asList(
                "it's",
                true,
                row.get("i"),
                "-0.0001",
                "2024-01-02T03:04:05.5",
                "2024-01-02",
                row.get("u"),
                "AP9h",
                row.get("l"),
                Arrays.asList(1L, null, -3L),
                List.of(),
                null));
  }

  @Test
  void a_file_in_the_log_counts_from_its_place_on() throws Exception {
    house
        .ingest("P", List.of(row("id", 2, "name", "early"), row("id", 5, "name", "early")))
        .ingested("P", "@N@", "id,name,n\n2,\"of\nfile\",\n5,@N@,1\n")
        .ingest("P", List.of(row("id", 5, "name", "late")))
        .ingested("K", null, "from,to,w\n1,2,9\n");
    house.build(List.of(P), List.of(K));
    assertThat(house.ask("MATCH (n:P) WHERE n.id > 1 RETURN n.id, n.name ORDER BY n.id"))
        .containsExactly(List.of(2L, "of\nfile"), List.of(5L, "late"));
    assertThat(house.ask("MATCH ()-[e:K]->() RETURN e.w")).containsExactly(List.of(9L));
  }

  @Test
  void what_no_table_can_hold_fails_the_build_naming_ingest_and_column() {
    house.ingest("P", List.of(row("id", 1, "nmae", "x")));
    assertThatThrownBy(() -> house.build(List.of(P), List.of(K)))
        .hasMessageContainingAll("table P", "ingest i0", "nmae is no column");
    House other = house;
    assertThatThrownBy(() ->
            other
                .ingest("Q", List.of())
                .build(List.of(node("P", "nmae", "STRING", "id", "INT64")), List.of()))
        .hasMessageContaining("table");
  }

  @Test
  void many_rows_go_as_sets() throws Exception {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 1; i <= 60_000; i++) {
      rows.add(row("id", i, "name", "n" + i, "n", i));
    }
    house.ingest("P", rows).ingest("P", rows.subList(0, 30_000));
    house.build(List.of(P), List.of(K));
    assertThat(house.ask("MATCH (n:P) RETURN count(*), count(DISTINCT n.id), sum(n.id)"))
        .containsExactly(List.of(60_000L, 60_000L, new java.math.BigInteger("1800030000")));
    assertThat(house.ask("MATCH (n:P) WHERE n.name <> concat('n', CAST(n.id AS STRING)) RETURN n"))
        .isEmpty();
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }
}
