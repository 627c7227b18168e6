package drydock.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortsTest {
  @Test
  void a_free_port_can_be_bound() throws Exception {
    int port = Ports.claim("a test", 0);
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
    }
    assertThat(Ports.claim("a test", port)).isEqualTo(port);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_taken_port_is_named_with_its_holder() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = socket.getLocalPort();
      assertThatThrownBy(() -> Ports.claim("a test", port))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("Port " + port + ", wanted for a test, is taken")
          .hasMessageContaining("pid " + ProcessHandle.current().pid() + " (");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_port_open_on_all_addresses_is_taken_too() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      assertThat(Ports.isFree(socket.getLocalPort())).isFalse();
      assertThat(Ports.holder(socket.getLocalPort()))
          .startsWith("pid " + ProcessHandle.current().pid());
    }
  }

  @Test
  void a_free_port_is_none_that_the_system_gives_to_connections() {
    assertThat(Ports.free()).isBetween(20_000, 32_000);
  }

  @Test
  void nobody_holds_a_free_port() {
    assertThat(Ports.holder(Ports.free())).isEqualTo("unknown");
  }
}
