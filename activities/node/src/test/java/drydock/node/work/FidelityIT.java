package drydock.node.work;

import static drydock.node.work.Tables.edge;
import static drydock.node.work.Tables.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.load.WorkFailed;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.node.TableCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FidelityIT {
  private static final NodeTable TEXTS = node("T", "id", "INT64", "a", "STRING", "b", "STRING");

  private static final NodeTable TYPES =
      node(
          "V",
          "id",
          "INT64",
          "b",
          "BOOL",
          "i",
          "INT8",
          "d",
          "DOUBLE",
          "t",
          "TIMESTAMP",
          "z",
          "TIMESTAMP_TZ",
          "x",
          "DATE",
          "u",
          "UUID",
          "n",
          "DECIMAL(18, 4)",
          "h",
          "INT128");

  @TempDir Path folder;
  private House house;

  @BeforeEach
  void house() throws Exception {
    house = new House(folder);
  }

  @Test
  void empty_text_null_and_the_word_null_stay_three_things() throws Exception {
    house.csv("T", "@NULL@", "id,a,b", "1,\"\",@NULL@", "2,NULL,", "3,null,\"@NULL@ \"");
    house.build(List.of(TEXTS), List.of());
    assertThat(house.ask("MATCH (n:T) RETURN n.a, n.b ORDER BY n.id"))
        .containsExactly(
            Arrays.asList("", null), Arrays.asList("NULL", ""), List.of("null", "@NULL@ "));
  }

  @Test
  void without_a_marker_an_empty_text_is_null() throws Exception {
    house.csv("T", null, "id,a,b", "1,,x").build(List.of(TEXTS), List.of());
    assertThat(house.ask("MATCH (n:T) RETURN n.a, n.b")).containsExactly(Arrays.asList(null, "x"));
  }

  @Test
  void quotes_commas_backslashes_and_unicode_are_kept() throws Exception {
    house.csv(
        "T",
        "@N@",
        "id,a,b",
        "1,\"say \"\"hi\"\", you\",C:\\new\\table",
        "2,'single',\"æ😀\tx\"",
        "3,\"a\\\",a|b;c");
    house.build(List.of(TEXTS), List.of());
    assertThat(house.ask("MATCH (n:T) RETURN n.a, n.b ORDER BY n.id"))
        .containsExactly(
            List.of("say \"hi\", you", "C:\\new\\table"),
            List.of("'single'", "æ😀\tx"),
            List.of("a\\", "a|b;c"));
  }

  @Test
  void line_breaks_inside_quotes_are_loaded() throws Exception {
    house.csv("T", "@N@", "id,a,b", "1,\"a\nb\",x", "2,y,\"c\r\nd\"");
    assertThat(house.build(List.of(TEXTS), List.of()))
        .containsExactly(new TableCount("T", false, 2));
    assertThat(house.ask("MATCH (n:T) RETURN n.a, n.b ORDER BY n.id"))
        .containsExactly(List.of("a\nb", "x"), List.of("y", "c\r\nd"));
  }

  @Test
  void every_type_of_a_column_is_loaded_as_written() throws Exception {
    house.csv(
        "V",
        null,
        "id,b,i,d,t,z,x,u,n,h",
        "9007199254740993,true,-128,3.25,2024-01-02 03:04:05.123456,2024-01-02 03:04:05+02,0001-01-01,"
            + "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11,-0.0001,170141183460469231731687303715884105727",
        "2,f,,,,,9999-12-31,,12345678901234.5678,");
    house.build(List.of(TYPES), List.of());
    assertThat(
            house.ask(
                "MATCH (n:V) RETURN n.id, n.b, n.i, n.d, n.t, n.z, n.x, n.u, n.n, n.h ORDER BY n.id DESC"))
        .containsExactly(
            List.of(
                9007199254740993L,
                true,
                (byte) -128,
                3.25,
                "2024-01-02T03:04:05.123456",
                "2024-01-02T01:04:05Z",
                "0001-01-01",
                "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11",
                "-0.0001",
                new java.math.BigInteger("170141183460469231731687303715884105727")),
            Arrays.asList(
                2L,
                false,
                null,
                null,
                null,
                null,
                "9999-12-31",
                null,
                "12345678901234.5678",
                null));
  }

  @Test
  void lists_come_from_parquet() throws Exception {
    house.parquet(
        "L",
        "UNWIND [1, 2] AS i RETURN i, CASE WHEN i = 1 THEN ['x', '', '\"q\"'] ELSE CAST([] AS STRING[]) END");
    house.build(List.of(node("L", "id", "INT64", "l", "STRING[]")), List.of());
    assertThat(house.ask("MATCH (n:L) RETURN n.l ORDER BY n.id"))
        .containsExactly(List.of(List.of("x", "", "\"q\"")), List.of(List.of()));
  }

  @Test
  void several_files_of_a_table_and_edges_between_tables_are_loaded() throws Exception {
    house
        .csv("K", null, "from,to,w", "1,x,0.5")
        .csv("T", null, "id,a,b", "1,p,q")
        .csv("T", null, "id,a,b", "2,r,s")
        .csv("S", null, "k", "x");
    assertThat(
            house.build(
                List.of(TEXTS, node("S", "k", "STRING")),
                List.of(edge("K", "T", "S", "w", "DOUBLE"))))
        .containsExactlyInAnyOrder(
            new TableCount("T", false, 2),
            new TableCount("S", false, 1),
            new TableCount("K", true, 1));
    assertThat(house.ask("MATCH (a)-[e:K]->(b) RETURN a.id, e.w, b.k"))
        .containsExactly(List.of(1L, 0.5, "x"));
    try (Stream<Path> files = Files.list(house.folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.startsWith("g.kuzu")))
          .containsExactly("g.kuzu");
    }
  }

  @Test
  void a_key_that_comes_twice_fails_the_build_naming_the_file() throws Exception {
    house.csv("T", null, "id,a,b", "7,p,q", "7,r,s");
    refused("main", "table T", "source-0", "duplicated primary key value 7");
  }

  @Test
  void an_edge_without_its_end_fails_the_build() throws Exception {
    house.csv("T", null, "id,a,b", "1,p,q").csv("K", null, "from,to", "1,1", "1,999");
    refused("table K", "source-1", "Unable to find primary key value 999");
  }

  @Test
  void a_value_of_another_type_fails_the_build_naming_file_and_line() throws Exception {
    house.csv("T", null, "id,a,b", "1,p,q", "x,r,s");
    refused("source-0 on line 3", "Could not convert \"x\" to INT64");
  }

  @Test
  void another_content_than_was_staged_is_refused_with_both_digests() throws Exception {
    house.csv("T", null, "id,a,b", "1,p,q").digest("0".repeat(64));
    refused(
        "source-0", "expected " + "0".repeat(64), House.sha256(house.folder.resolve("source-0")));
  }

  @Test
  void another_number_of_rows_than_was_counted_is_refused_with_both() throws Exception {
    house.csv("T", null, "id,a,b", "1,p,q", "2,r,s").rows(3);
    refused("table T", "brought 2 rows; expected 3");
  }

  private void refused(String... words) {
    assertThatThrownBy(() -> house.build(List.of(TEXTS), List.of(edge("K", "T", "T"))))
        .isInstanceOfSatisfying(WorkFailed.class, failed -> assertThat(failed.permanent()).isTrue())
        .hasMessageContainingAll(words);
  }
}
