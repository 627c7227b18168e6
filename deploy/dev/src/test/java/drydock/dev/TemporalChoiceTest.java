package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalChoiceTest {
  @TempDir Path root;
  private final List<String> said = new ArrayList<>();

  @Test
  void without_a_cli_it_is_the_embedded_one_at_once_and_that_is_told() {
    try (TemporalRuntime runtime = choice(null, null).start()) {
      assertThat(runtime).isInstanceOf(TemporalRuntime.Embedded.class);
      assertThat(runtime.target()).startsWith("127.0.0.1:");
      assertThat(runtime.uiPort()).isEmpty();
      assertThat(runtime.words())
          .anyMatch(it -> it.contains("forgets every running operation"))
          .anyMatch(it -> it.contains("./drydock temporal install"));
    }
    assertThat(said)
        .singleElement()
        .asString()
        .contains("no Temporal CLI 1.8.2", "not set", "PATH");
  }

  @Test
  void a_dev_server_that_was_asked_for_and_has_no_cli_is_refused_with_the_way_to_get_it() {
    assertThatThrownBy(() -> choice(RuntimeKind.DEV_SERVER, null).start())
        .hasMessageContaining("which is not there (DRYDOCK_TEMPORAL_CLI: not set")
        .hasMessageContaining("./drydock temporal install");
  }

  @Test
  void an_external_one_is_taken_as_it_is() {
    try (TemporalRuntime runtime = choice(RuntimeKind.EXTERNAL, "cloud:7233").start()) {
      assertThat(runtime.target()).isEqualTo("cloud:7233");
    }
  }

  private TemporalChoice choice(@Nullable RuntimeKind kind, @Nullable String target) {
    DevPlan plan =
        new DevPlan(
            root,
            new DataFolder(root.resolve("data")),
            false,
            new DevPlan.Ports(0, 0, 0),
            new DevPlan.Temporal(kind, target, "default"));
    return new TemporalChoice(plan, Map.of(), said::add);
  }
}
