package drydock.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DevOptionsTest {
  @Test
  void without_options_it_is_the_usual_ports_and_whatever_temporal_there_is() {
    DevPlan plan = plan();
    assertThat(plan.fresh()).isFalse();
    assertThat(plan.ports()).isEqualTo(new DevPlan.Ports(15432, 7233, 8233));
    assertThat(plan.temporal()).isEqualTo(new DevPlan.Temporal(null, null, "default"));
    assertThat(plan.data().path().toString()).endsWith(".drydock/dev");
  }

  @Test
  void an_offset_moves_the_usual_ports_and_a_port_given_is_taken_as_it_is() {
    assertThat(plan("--port-offset", "100", "--ui-port=0").ports())
        .isEqualTo(new DevPlan.Ports(15532, 7333, 0));
  }

  @Test
  void a_runtime_is_named_as_it_is_written_everywhere() {
    assertThat(plan("--temporal", "dev-server").temporal().kind())
        .isEqualTo(RuntimeKind.DEV_SERVER);
    assertThatThrownBy(() -> plan("--temporal", "devserver"))
        .hasMessageContaining(
            "\"devserver\" is no Temporal runtime; expected one of embedded, dev-server, external");
  }

  @Test
  void an_external_temporal_needs_its_address_and_only_that_one() {
    assertThat(plan("--temporal", "external", "--temporal-target", "t:7233").temporal())
        .isEqualTo(new DevPlan.Temporal(RuntimeKind.EXTERNAL, "t:7233", "default"));
    assertThatThrownBy(() -> plan("--temporal", "external"))
        .hasMessageContaining("--temporal-target is missing");
    assertThatThrownBy(() -> plan("--temporal-target", "t:7233"))
        .hasMessageContaining("--temporal-target is given");
  }

  private static DevPlan plan(String... arguments) {
    return CommandLine.populateCommand(new DevOptions(), arguments).plan();
  }
}
