package drydock.ledger.journal;

import static drydock.contract.OperationKind.REHEARSAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An attempt to open whose time was over goes on beside the one that replaced it.
@Tag("contract")
final class AttemptsIT {
  private final Desk desk = new Desk();

  @Test
  void two_attempts_of_one_run_at_once_open_one_operation() throws Exception {
    desk.open("before", REHEARSAL, "a");
    desk.close("before");

    List<Future<Opening.Answer>> attempts;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      attempts =
          desk.whileLocked(
              "a",
              2,
              () ->
                  List.of(
                      threads.submit(() -> desk.asked("mine", REHEARSAL, "a")),
                      threads.submit(() -> desk.asked("mine", REHEARSAL, "a"))));
    }

    assertThat(attempts.get(0).get()).isEqualTo(attempts.get(1).get());
    assertThat(desk.one("SELECT count(*) FROM drydock.operation_driver WHERE workflow_id = 'mine'"))
        .isEqualTo("1");
    assertThat(desk.one("SELECT count(*) FROM drydock.lease_waiter")).isEqualTo("0");
  }
}
