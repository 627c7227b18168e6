package drydock.node.http.answer;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.InvalidRequest;
import drydock.node.engine.QueryRefused;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTest {
  @ParameterizedTest
  @CsvSource({
    "BAD_INPUT,400", "TOO_LARGE,413", "UNKNOWN,404", "CONFLICT,409", "FENCE,409",
    "READ_ONLY,403", "FENCED,423", "CLOSED,503", "MOVED,421", "QUARANTINED,503",
    "NO_SPACE,507", "BUSY,503", "NOT_YET,423", "FAILED,500", "BROKEN,422"
  })
  void a_refusal_of_the_node_has_its_status(Kind kind, int status) {
    assertThat(Problem.of(new NodeRefusal(kind, "x")).code().status()).isEqualTo(status);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void only_what_passes_is_to_be_asked_again(Kind kind) {
    Code code = Code.of(kind);
    assertThat(code.name()).isEqualTo(kind.name());
    if (code.retryAfter() > 0) {
      assertThat(kind.passes()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SYNTAX,400",
    "WRITES,403",
    "FORBIDDEN,403",
    "TOO_LONG,408",
    "TOO_LARGE,413",
    "INTERRUPTED,503",
    "FAILED,400"
  })
  void a_refused_query_has_its_status(QueryRefused.Reason reason, int status) {
    Problem problem = Problem.of(new QueryRefused(reason, "the engine's words"));
    assertThat(problem.code().status()).isEqualTo(status);
    assertThat(problem.message()).startsWith("the engine's words");
  }

  @Test
  void a_query_that_writes_is_told_where_to_write() {
    Problem problem = Problem.of(new QueryRefused(QueryRefused.Reason.WRITES, "it writes"));
    assertThat(problem.message()).contains("POST /ingest/{family}/{member}");
  }

  @Test
  void a_family_that_moved_names_where() {
    Problem problem = Problem.of(NodeRefusal.moved("acme", "http://node-2:8001"));
    assertThat(problem.allHeaders()).containsEntry("Drydock-Moved-To", "node-2");
  }

  @Test
  void what_was_closed_for_a_while_says_when_to_come_again() {
    assertThat(Problem.of(new NodeRefusal(Kind.CLOSED, "x")).allHeaders())
        .containsEntry("Retry-After", "5");
    assertThat(Problem.of(new NodeRefusal(Kind.QUARANTINED, "x")).allHeaders()).isEmpty();
  }

  @Test
  void a_field_that_cannot_be_meant_is_named() {
    Problem problem = Problem.of(new InvalidRequest("limit", 0, "1 to 1000"));
    assertThat(problem.code()).isEqualTo(Code.BAD_INPUT);
    assertThat(problem.message()).startsWith("limit is 0; expected 1 to 1000");
  }

  @Test
  void what_nobody_foresaw_tells_nothing_but_an_id() {
    Problem problem = Problem.of(new IllegalStateException("secret detail"));
    assertThat(problem.code()).isEqualTo(Code.FAULT);
    assertThat(problem.message()).doesNotContain("secret").containsPattern("[0-9a-f-]{36}");
  }
}
