package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BuildTest {
  private static final Instant THEN = Instant.parse("2026-11-21T10:00:00Z");

  @Test
  void a_reused_process_id_is_another_build() {
    Build build = new Build(71, THEN);
    assertThat(build.same(new Build(71, THEN.plusSeconds(1)))).isTrue();
    assertThat(build.same(new Build(71, THEN.plusSeconds(60)))).isFalse();
    assertThat(build.same(new Build(72, THEN))).isFalse();
  }

  @Test
  void is_running_while_its_process_is() {
    Build now = Build.current();
    assertThat(now.running()).isTrue();
    assertThat(new Build(now.pid(), now.started().minus(Duration.ofHours(1))).running()).isFalse();
    assertThat(new Build(999_999_999L, now.started()).running()).isFalse();
  }

  @Test
  void all_test_jvms_of_a_build_find_the_same_one() throws Exception {
    try (ChildJvm child = ChildJvm.start(BuildMain.class)) {
      String expected =
          System.getProperty("surefire.real.class.path") == null
              ? Long.toString(child.pid())
              : Long.toString(Build.current().pid());
      assertThat(child.awaitLine("build:")).isEqualTo(expected);
    }
  }

  @Test
  void the_root_is_found_from_any_folder_in_it() {
    assertThat(Build.root().resolve("deploy/testkit/pom.xml")).exists();
  }
}
