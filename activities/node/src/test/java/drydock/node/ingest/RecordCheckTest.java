package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.node.ingest.IngestRefused.Reason;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCheckTest {
  @TempDir Path folder;

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(Map.of("ok", Map.of("a", 1)), "row 2, column ok"),
        Arguments.of(Map.of("ok", List.of(1, List.of(2))), "row 2, column ok, element 2"),
        Arguments.of(Map.of("ok", Double.NaN), "a finite number"),
        Arguments.of(Map.of("ok", Float.POSITIVE_INFINITY), "a finite number"),
        Arguments.of(Map.of("ok", new BigDecimal("1E+1001")), "at most 1000 digits"),
        Arguments.of(Map.of("ok", "half \uD83D"), "half a character"),
        Arguments.of(Map.of("ok", 'c'), "not a Character"),
        Arguments.of(Map.of("1st", 1), "a column of row 2 is \"1st\""),
        Arguments.of(Map.of(), "row 2"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_row_that_json_does_not_keep_is_refused_naming_its_place(
      Map<String, @Nullable Object> row, String place) throws Exception {
    refused(Ingests.rows("x", List.of(Map.of("ok", 1), row)), Reason.SHAPE, place);
  }

  @Test
  void names_that_cannot_be_are_refused() throws Exception {
    List<Map<String, @Nullable Object>> rows = Ingests.one("x").rows();
    refused(Ingests.one("a/b"), Reason.SHAPE, "id is \"a/b\"");
    refused(new IngestRecord("x", "Main", "Person", rows, null), Reason.SHAPE, "member");
    refused(new IngestRecord("x", "main", "Per son", rows, null), Reason.SHAPE, "table");
    refused(Ingests.rows("x", List.of()), Reason.SHAPE, "at least one row");
    refused(Ingests.file("x", "k\n"), Reason.SHAPE, "none beside rows");
  }

  @Test
  void more_rows_or_bytes_than_allowed_are_refused() throws Exception {
    refused(
        Ingests.rows("x", Collections.nCopies(101, Map.of("k", 1))),
        Reason.TOO_LARGE,
        "101 rows; expected at most 100");
    refused(
        Ingests.rows("x", List.of(Map.of("k", "a".repeat(1 << 20)))),
        Reason.TOO_LARGE,
        "bytes; expected at most 1048576");
  }

  private void refused(IngestRecord record, Reason reason, String message) throws Exception {
    try (StagingLog log = Ingests.open(folder.resolve("log"))) {
      long end = log.end();
      assertThatThrownBy(() -> log.append(record))
          .hasMessageContainingAll("ingest " + record.id(), message)
          .isInstanceOfSatisfying(
              IngestRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
      assertThat(log.end()).isEqualTo(end);
    }
  }
}
