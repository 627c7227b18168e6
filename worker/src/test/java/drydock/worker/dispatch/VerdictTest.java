package drydock.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("unit")
final class VerdictTest {
  private static final int MOST = 3;

  /// Every code there is, and what it means to a request that has failed 0, 1, 2 and 5 times; the
  /// last is one whose limit was lowered meanwhile.
  private static final String TABLE =
      """
      OK                  STARTED STARTED STARTED STARTED
      CANCELLED           AWAY    AWAY    AWAY    AWAY
      UNKNOWN             AGAIN   AGAIN   DEAD    DEAD
      INVALID_ARGUMENT    DEAD    DEAD    DEAD    DEAD
      DEADLINE_EXCEEDED   AWAY    AWAY    AWAY    AWAY
      NOT_FOUND           DENIED  DENIED  DENIED  DENIED
      ALREADY_EXISTS      JOINED  JOINED  JOINED  JOINED
      PERMISSION_DENIED   DENIED  DENIED  DENIED  DENIED
      RESOURCE_EXHAUSTED  AWAY    AWAY    AWAY    AWAY
      FAILED_PRECONDITION AGAIN   AGAIN   DEAD    DEAD
      ABORTED             AWAY    AWAY    AWAY    AWAY
      OUT_OF_RANGE        DEAD    DEAD    DEAD    DEAD
      UNIMPLEMENTED       DENIED  DENIED  DENIED  DENIED
      INTERNAL            AGAIN   AGAIN   DEAD    DEAD
      UNAVAILABLE         AWAY    AWAY    AWAY    AWAY
      DATA_LOSS           AGAIN   AGAIN   DEAD    DEAD
      UNAUTHENTICATED     DENIED  DENIED  DENIED  DENIED
      """;

  @Test
  void every_code_has_its_verdict_whatever_was_tried_before() {
    assertThat(TABLE.lines().map(line -> line.replaceAll(" +", " ")).toList())
        .isEqualTo(Arrays.stream(Status.Code.values()).map(VerdictTest::row).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED, false",
    "JOINED, false",
    "DEAD, false",
    "AGAIN, false",
    "AWAY, true",
    "DENIED, true"
  })
  void a_round_stops_at_what_no_request_is_to_blame_for(Verdict verdict, boolean stops) {
    assertThat(verdict.stopsTheRound()).isEqualTo(stops);
  }

  private static String row(Status.Code code) {
    return Stream.of(0, 1, 2, 5)
        .map(failed -> Verdict.of(code, failed, MOST).name())
        .reduce(code.name(), (row, verdict) -> row + " " + verdict);
  }
}
