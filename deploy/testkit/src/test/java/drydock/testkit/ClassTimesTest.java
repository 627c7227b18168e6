package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ClassTimesTest {
  @TempDir Path root;
  private String realRoot = "";
  private String realModule = "";

  @BeforeEach
  void point_elsewhere() {
    realRoot = System.setProperty("drydock.root", root.toString());
    realModule = System.setProperty("drydock.module", "some-module");
  }

  @AfterEach
  void point_back() {
    System.setProperty("drydock.root", realRoot);
    System.setProperty("drydock.module", realModule);
  }

  @Test
  void each_test_class_is_written_with_its_group_tests_and_time() {
    run(Tagged.class, Plain.class);
    List<ClassTime> times = TimeSummary.read(TimeSummary.folder(root));
    assertThat(times)
        .satisfiesExactly(
            time -> {
              assertThat(time.className()).isEqualTo(Tagged.class.getName());
              assertThat(time.group()).isEqualTo(ClassTime.Group.CONTRACT);
              assertThat(time.tests()).isEqualTo(2);
              assertThat(time.took()).isBetween(Duration.ofMillis(30), Duration.ofSeconds(20));
            },
            time -> {
              assertThat(time.className()).isEqualTo(Plain.class.getName());
              assertThat(time.group()).isEqualTo(ClassTime.Group.UNIT);
              assertThat(time.tests()).isEqualTo(1);
            });
    assertThat(times).allMatch(time -> time.build().same(Build.current()));
  }

  private static void run(Class<?>... classes) {
    TestExecutionListener times =
        ServiceLoader.load(TestExecutionListener.class).stream()
            .filter(it -> it.type().equals(ClassTimes.class))
            .findFirst()
            .orElseThrow()
            .get();
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (Class<?> each : classes) {
      request.selectors(selectClass(each));
    }
    LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(times)
                .build())
        .execute(request.build());
  }

  @Tag("contract")
  static final class Tagged {
    @Test
    void takes_a_while() throws Exception {
      assertThat(new ProcessBuilder("sleep", "0.03").start().waitFor()).isZero();
    }

    @Nested
    class Inside {
      @Test
      void counts_too() {}
    }
  }

  static final class Plain {
    @Test
    void passes() {}
  }
}
