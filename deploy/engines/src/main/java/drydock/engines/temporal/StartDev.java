package drydock.engines.temporal;

import drydock.engines.process.Ports;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The command line, with every port decided.
record StartDev(TemporalDevServerSpec spec, int port, OptionalInt uiPort, int httpPort) {
  static StartDev claimPorts(TemporalDevServerSpec spec) {
    int port = Ports.claim("Temporal", spec.port());
    Integer ui = spec.uiPort();
    OptionalInt uiPort =
        ui == null ? OptionalInt.empty() : OptionalInt.of(Ports.claim("Temporal's UI", ui));
    return new StartDev(spec, port, uiPort, Ports.free());
  }

  List<String> line() {
    List<String> line = new ArrayList<>();
    line.addAll(List.of(spec.cli().path().toString(), "server", "start-dev", "--ip", "127.0.0.1"));
    line.addAll(List.of("--port", Integer.toString(port)));
    line.addAll(List.of("--http-port", Integer.toString(httpPort)));
    if (uiPort.isPresent()) {
      line.addAll(List.of("--ui-port", Integer.toString(uiPort.getAsInt())));
    } else {
      line.add("--headless");
    }
    if (spec.database() != null) {
      line.addAll(List.of("--db-filename", spec.database().toString()));
    }
    // A person's own CLI settings must not reach this server.
    line.addAll(List.of("--disable-config-file", "--disable-config-env", "--log-level", "warn"));
    line.addAll(spec.arguments());
    return List.copyOf(line);
  }
}
