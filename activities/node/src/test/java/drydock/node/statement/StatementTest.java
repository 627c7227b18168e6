package drydock.node.statement;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.statement.Verdict.Kind;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class StatementTest {
  static Stream<String> reads() {
    return Stream.of(
        "MATCH (n) RETURN n",
        " match (n:Person {id: 1})-[e:KNOWS*1..3]->(m) return n.name, m.`set` order by n.name;",
        "OPTIONAL MATCH (n) RETURN n",
        "UNWIND [1, 2] AS x RETURN x",
        "WITH 1 AS x RETURN x",
        "RETURN 'LOAD FROM; CREATE (n)', \"it's; COPY x TO\"",
        "RETURN 'a \\' LOAD FROM ' AS x",
        "RETURN 1 // LOAD FROM 'x'\n + 2",
        "RETURN /* LOAD FROM ; */ 1",
        "MATCH (n) RETURN n.set, n.delete, n.load, n.`copy`",
        "MATCH (n:Copy)-[:CREATE|SET]->(m:Delete) RETURN n",
        "MATCH (n) RETURN n.id AS set ORDER BY set DESC",
        "RETURN {set: 1, delete: 2}",
        "MATCH (copy) RETURN copy.id",
        "MATCH (n) WHERE n.merge = 1 AND set > 2 RETURN n",
        "EXPLAIN MATCH (n) RETURN n",
        "PROFILE MATCH (n) RETURN n",
        "EXPLAIN LOGICAL MATCH (n) RETURN n",
        "CALL show_tables() RETURN *",
        "call `table_info`('Person') return *",
        "MATCH (n) WITH n CALL db_version() RETURN *",
        "MATCH (call) RETURN call.id",
        "RETURN $set",
        "RETURN 1 UNION ALL RETURN 2");
  }

  static Stream<String> writes() {
    return Stream.of(
        "CREATE (n:P {id: 1})",
        "create node table P(id INT64, PRIMARY KEY(id))",
        "MERGE (n:P {id: 1})",
        "MATCH (n) SET n.name = 'x'",
        "MATCH (n) WHERE n.id = 1 DELETE n",
        "MATCH (n:P) DETACH DELETE n",
        "DETACH DELETE n",
        "MATCH (n) REMOVE n.name",
        "MATCH (a), (b) CREATE (a)-[:K]->(b)",
        "UNWIND [1] AS x CREATE (:P {id: x})",
        "MATCH (n)/**/SET/**/n.x = 1",
        "DROP TABLE P",
        "ALTER TABLE P ADD x INT64",
        "COMMENT ON TABLE P IS 'x'",
        "COPY P FROM '/x.csv'",
        "EXPLAIN CREATE (n:P {id: 1})");
  }

  static Stream<String> forbidden() {
    return Stream.of(
        "LOAD FROM '/etc/passwd' RETURN *",
        "load/**/from '/etc/passwd' return *",
        "LOAD\u00a0FROM '/etc/passwd' RETURN *",
        "LOAD\u2003FROM '/etc/passwd' RETURN *",
        "LOAD\u180eFROM '/etc/passwd' RETURN *",
        "LOAD // x\n FROM '/etc/passwd' RETURN *",
        "LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN *",
        "MATCH (n) LOAD FROM '/etc/passwd' RETURN *",
        "MATCH (n) LOAD WITH HEADERS (a STRING) FROM '/etc/passwd' RETURN *",
        "UNWIND [1] AS x WITH x LOAD FROM '/etc/passwd' RETURN *",
        "RETURN 1 UNION LOAD FROM '/etc/passwd' RETURN *",
        "RETURN '\\\\' LOAD FROM '/etc/passwd' RETURN *",
        "EXPLAIN LOAD FROM '/etc/passwd' RETURN *",
        "PROFILE COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
        "COPY (MATCH (n) RETURN n) TO '/tmp/x.csv'",
        "EXPORT DATABASE '/tmp/x'",
        "IMPORT DATABASE '/tmp/x'",
        "ATTACH '/tmp/x' AS x (dbtype kuzu)",
        "DETACH x",
        "USE x",
        "INSTALL httpfs",
        "UPDATE httpfs",
        "UNINSTALL httpfs",
        "LOAD EXTENSION '/tmp/x.so'",
        "LOAD httpfs",
        "CALL threads = 1",
        "CALL threads=1",
        "CALL /* x */ threads = 1",
        "CALL read_csv_serial('/etc/passwd') RETURN *",
        "CALL `read_csv_parallel`('/etc/passwd') RETURN *",
        "MATCH (n) CALL READ_PARQUET('x') RETURN *",
        "CALL current_setting('home_directory') RETURN *",
        "BEGIN TRANSACTION",
        "COMMIT",
        "ROLLBACK",
        "CHECKPOINT",
        "RETURN 1; LOAD FROM '/etc/passwd' RETURN *",
        "RETURN 1;; RETURN 2");
  }

  static Stream<String> unclear() {
    return Stream.of(
        "",
        "  // nothing",
        "MTACH (n) RETURN n",
        "RETURN 'open",
        "RETURN `open",
        "RETURN 1 /* open",
        "RETURN 1 /* ends in two **/ + 1",
        "RETURN 1 // x\r + 1",
        "RETURN 'a\\qb'",
        "`MATCH` (n) RETURN n");
  }

  static Stream<String> tooLarge() {
    return Stream.of(
        "RETURN '" + "x".repeat(70_000) + "'",
        "RETURN " + "(".repeat(33) + "1" + ")".repeat(33),
        "RETURN " + "[".repeat(33) + "1" + "]".repeat(33),
        "RETURN " + "CASE WHEN true THEN ".repeat(17) + "1" + " END".repeat(17),
        "RETURN 1" + "+1".repeat(3_000),
        "RETURN x" + ".a".repeat(65));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void what_reads_goes_to_the_engine(String text) {
    assertThat(Statement.check(text)).isInstanceOf(Verdict.Reads.class);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void what_writes_is_refused_and_names_ingest(String text) {
    assertThat(refused(text).kind()).isEqualTo(Kind.WRITES);
    assertThat(refused(text).message()).contains("POST /ingest/{family}/{member}");
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void what_touches_the_node_is_refused(String text) {
    assertThat(refused(text).kind()).isEqualTo(Kind.FORBIDDEN);
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void what_can_be_read_in_two_ways_is_refused(String text) {
    assertThat(refused(text).kind()).isEqualTo(Kind.UNCLEAR);
  }

  @ParameterizedTest
  @MethodSource("tooLarge")
  void what_would_overflow_the_engines_stack_is_refused(String text) {
    assertThat(refused(text).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @MethodSource("lambdas")
  void what_takes_a_lambda_gets_one_thread(String text) {
    assertThat(Statement.check(text)).isEqualTo(new Verdict.Reads(true));
  }

  static Stream<String> lambdas() {
    return Stream.of(
        "RETURN list_transform([1], x -> x + 1)",
        "RETURN LIST_FILTER ([1], x -> x > 1)",
        "RETURN `list_reduce`([1], (x, y) -> x + y)",
        "RETURN all(x IN [1] WHERE x > 0)");
  }

  private static Verdict.Refused refused(String text) {
    Verdict verdict = Statement.check(text);
    assertThat(verdict).as(text).isInstanceOf(Verdict.Refused.class);
    return (Verdict.Refused) verdict;
  }
}
