package drydock.node.settings;

import drydock.process.settings.Check;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// Where a node is called, and how much it takes.
///
/// @param host the address it listens on
/// @param port 0 for any that is free
/// @param requestBytes the largest body of a call in JSON
/// @param stagingBytes the largest file that is staged
/// @param ingestBytes the largest body of an ingest of rows
/// @param connections the most at once
/// @param idle when one without traffic is closed
public record HttpSettings(
    String host,
    int port,
    DataSize requestBytes,
    DataSize stagingBytes,
    DataSize ingestBytes,
    int connections,
    Duration idle) {

  private static final int MOST_PORTS = 65_535;
  private static final DataSize LEAST = DataSize.ofKilobytes(1);

  /// Such a body is held in memory as a whole.
  private static final DataSize MOST_HELD = DataSize.ofGigabytes(1);

  public HttpSettings {
    Check.text("host", host);
    Check.range("port", port, 0, MOST_PORTS);
    Check.range("request-bytes", requestBytes, LEAST, MOST_HELD);
    Check.atLeast("staging-bytes", stagingBytes, LEAST);
    Check.range("ingest-bytes", ingestBytes, LEAST, MOST_HELD);
    Check.range("connections", connections, 1, 10_000);
    Check.atLeast("idle", idle, Duration.ofSeconds(1));
  }
}
