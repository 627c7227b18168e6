package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedTest {
  private final List<String> said = Collections.synchronizedList(new ArrayList<>());
  private final Started started = new Started(said::add);

  @Test
  void stops_in_the_opposite_order_once() {
    started.start("first", () -> () -> {});
    started.start("second", () -> () -> {});
    started.close();
    started.close();
    assertThat(said).containsExactly("stopped second", "stopped first");
  }

  @Test
  void one_that_does_not_stop_keeps_no_other_running() {
    started.start("first", () -> () -> {});
    started.start(
        "second",
        () ->
            () -> {
              throw new IllegalStateException("stuck");
            });
    started.close();
    assertThat(said).containsExactly("second did not stop cleanly: stuck", "stopped first");
  }

  @Test
  void nothing_is_started_after_the_end() {
    started.close();
    assertThatThrownBy(() -> started.start("late", () -> () -> {}))
        .isInstanceOf(Started.Stopping.class);
    assertThat(said).isEmpty();
  }

  @Test
  void an_end_in_the_middle_of_a_start_waits_and_stops_what_was_started() throws Exception {
    CountDownLatch starting = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Thread start =
        Thread.ofVirtual()
            .start(() ->
                started.start(
                    "slow",
                    () -> {
                      starting.countDown();
                      await(goOn);
                      return () -> {};
                    }));
    starting.await();
    Thread end = Thread.ofPlatform().start(started::close);
    while (end.getState() != Thread.State.BLOCKED) {
      Thread.onSpinWait();
    }
    assertThat(said).isEmpty();
    goOn.countDown();
    start.join();
    end.join();
    assertThat(said).containsExactly("stopped slow");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
