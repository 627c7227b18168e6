package drydock.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerLockTest {
  @TempDir Path folder;

  @Test
  void a_second_owner_is_refused_naming_the_first() throws Exception {
    Path file = folder.resolve("lock");
    try (ChildJvm child = ChildJvm.start(LockHolder.class, file.toString())) {
      assertThat(child.awaitLine("lock:")).isEqualTo("true");
      assertThatThrownBy(() -> OwnerLock.take(file, "the thing"))
          .isInstanceOf(Owned.class)
          .hasMessageContaining("the thing is in use by pid " + child.pid())
          .hasMessageContaining("LockHolder");
    }
  }

  @Test
  void a_killed_owner_owns_nothing() throws Exception {
    Path file = folder.resolve("lock");
    try (ChildJvm child = ChildJvm.start(LockHolder.class, file.toString())) {
      child.awaitLine("lock:");
      child.kill();
    }
    OwnerLock.take(file, "the thing").close();
  }

  @Test
  void a_refused_second_try_in_the_same_process_does_not_lose_the_lock() throws Exception {
    Path file = folder.resolve("lock");
    try (OwnerLock _ = OwnerLock.take(file, "the thing")) {
      assertThatThrownBy(() -> OwnerLock.take(file, "the thing"))
          .hasMessageContaining("this process");
      try (ChildJvm child = ChildJvm.start(LockHolder.class, file.toString())) {
        assertThat(child.awaitLine("lock:")).isEqualTo("false");
      }
    }
  }

  @Test
  void waits_for_the_owner_to_let_go() throws Exception {
    Path file = folder.resolve("lock");
    OwnerLock first = OwnerLock.take(file, "the thing");
    Thread other = Thread.ofVirtual().unstarted(first::close);
    assertThatThrownBy(() -> OwnerLock.await(file, "the thing", Duration.ofMillis(50)))
        .isInstanceOf(Owned.class);
    other.start();
    OwnerLock.await(file, "the thing", Duration.ofSeconds(10)).close();
  }
}
