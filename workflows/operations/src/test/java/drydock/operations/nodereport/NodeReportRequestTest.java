package drydock.operations.nodereport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.operations.request.StrictJson;
import io.temporal.failure.ApplicationFailure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NodeReportRequestTest {
  private static final String INSTANT = "2026-01-31T12:00:00Z";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "instanceId | a b | instanceId is \"a b\"; expected 1 to 63 letters",
        "instanceId | null | instanceId is missing; expected 1 to 63 letters",
        "address | 'http://a b' | address is \"http://a b\"; expected 1 to 255 visible",
        "version | null | version is missing; expected 1 to 64 visible",
        "startedAt | yesterday | startedAt is \"yesterday\"; expected an instant in UTC",
        "startedAt | 2026-02-31T12:00:00Z | startedAt is \"2026-02-31T12:00:00Z\"; expected an",
        "startedAt | 0000-01-01T12:00:00Z | startedAt is \"0000-01-01T12:00:00Z\"; expected an",
        "recoveries | null | recoveries is missing; expected a list of at most 50",
        "quarantined | null | quarantined is missing; expected a list of at most 200",
      })
  void a_wrong_field_is_named_with_its_value(String field, @Nullable String value, String says) {
    refused(field, value, says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "number | 0 | number is 0; expected 1 or more",
        "highestFence | -1 | highestFence is -1; expected a fence from 0 to 1000000000000000",
        "highestFence | 1000000000000001 | highestFence is 1000000000000001; expected a fence",
      })
  void a_wrong_number_is_named(String field, long value, String says) {
    refused(field, value, says);
  }

  @Test
  void too_many_are_refused() {
    refused(
        "recoveries",
        Collections.nCopies(51, recovery("fence", 1)),
        "recoveries is \"51 entries\"; expected a list of at most 50");
    refused(
        "quarantined",
        Collections.nCopies(201, Map.of("family", "a", "reason", "b", "since", INSTANT)),
        "quarantined is \"201 entries\"; expected a list of at most 200");
    refused("recoveries", Collections.singletonList(null), "expected a list without null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | abc | recoveries.id is \"abc\"; expected 64 lower-case hexadecimal digits",
        "family | A | recoveries.family is \"A\"; expected 1 to 63 lower-case",
        "operation | a/b | recoveries.operation is \"a/b\"; expected 1 to 64 letters",
        "step | 1 | recoveries.step is \"1\"; expected 1 to 64 letters",
        "at | now | recoveries.at is \"now\"; expected an instant",
        "reason | '' | recoveries.reason is \"\"; expected a reason of 1 to 500",
        "kind | GONE | kind is \"GONE\"; expected one of ROLLED_FORWARD, ROLLED_BACK",
        "extra | 1 | extra is not a field",
      })
  void a_wrong_field_of_a_recovery_is_named(String field, String value, String says) {
    refused("recoveries", List.of(recovery(field, value)), says);
  }

  @ParameterizedTest
  @CsvSource({"fence, 0", "from, -1", "to, -1"})
  void a_wrong_number_of_a_recovery_is_named(String field, long value) {
    refused(
        "recoveries",
        List.of(recovery(field, value)),
        "recoveries." + field + " is " + value + "; expected");
  }

  @Test
  void a_recovery_without_a_kind_is_refused() {
    refused("recoveries", List.of(recovery("kind", null)), "recoveries.kind is missing");
  }

  @Test
  void a_reason_that_the_ledger_could_not_keep_is_refused() {
    refused(
        "quarantined",
        List.of(Map.of("family", "a", "reason", "zero\0", "since", INSTANT)),
        "quarantined.reason is \"zero\0\"; expected a text without zeros");
  }

  @Test
  void what_is_right_is_read_as_it_was_written() {
    NodeReportRequest request = read(report("recoveries", List.of(recovery("fence", 9))));

    assertThat(StrictJson.read(StrictJson.write(request), NodeReportRequest.class))
        .isEqualTo(request);
    assertThat(request.recoveries().getFirst().fence()).isEqualTo(9);
  }

  private static void refused(String field, @Nullable Object value, String says) {
    assertThatThrownBy(() -> read(report(field, value)))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> assertThat(failure.getOriginalMessage()).contains(says));
  }

  private static NodeReportRequest read(Map<String, @Nullable Object> json) {
    return StrictJson.read(json, NodeReportRequest.class);
  }

  private static Map<String, @Nullable Object> report(String field, @Nullable Object value) {
    Map<String, @Nullable Object> report = new LinkedHashMap<>();
    report.put("instanceId", "n-7");
    report.put("address", "http://10.0.0.7:8080");
    report.put("version", "1.2.3");
    report.put("startedAt", INSTANT);
    report.put("number", 1);
    report.put("readOnly", false);
    report.put("highestFence", 9);
    report.put("recoveries", List.of());
    report.put("quarantined", List.of());
    report.put(field, value);
    return report;
  }

  private static Map<String, @Nullable Object> recovery(String field, @Nullable Object value) {
    Map<String, @Nullable Object> recovery = new LinkedHashMap<>();
    recovery.put("id", "0".repeat(64));
    recovery.put("family", "graph");
    recovery.put("operation", "an-operation");
    recovery.put("step", "PUBLISH");
    recovery.put("fence", 1);
    recovery.put("kind", "FINISHED");
    recovery.put("from", 1);
    recovery.put("to", 2);
    recovery.put("at", INSTANT);
    recovery.put("reason", "all of it was there");
    recovery.put(field, value);
    return recovery;
  }
}
