package drydock.proof.kills;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Flight;
import drydock.proof.kills.load.Tally;
import drydock.proof.report.NeverHappened;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class TollTest {
  @Test
  void kills_without_work_prove_nothing() {
    Toll toll = new Toll(new Tally(), new Complaints(1));
    toll.killed(Set.of(Flight.STAGING, Flight.PUBLISH, Flight.INGEST), 0);

    assertThatThrownBy(toll::expect)
        .isInstanceOf(NeverHappened.class)
        .hasMessageContaining("publishes: 0");
  }

  @Test
  void many_kills_that_never_met_a_publish_prove_nothing() {
    Toll toll = new Toll(worked(), new Complaints(1));
    for (int kill = 0; kill < 20; kill++) {
      toll.killed(Set.of(Flight.STAGING, Flight.INGEST), 0);
    }

    assertThatThrownBy(toll::expect).hasMessageContaining("PUBLISH=0");

    toll.killed(Set.of(Flight.PUBLISH), 0);
    toll.expect();
  }

  private static Tally worked() {
    Tally tally = new Tally();
    tally.add(1, 1, 1);
    return tally;
  }
}
