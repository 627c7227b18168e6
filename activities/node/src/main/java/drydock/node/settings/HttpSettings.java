package drydock.node.settings;

import drydock.operations.blueprint.Names;
import drydock.process.settings.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// Where a node is called, and how much it takes.
///
/// @param host the address it listens on
/// @param port 0 for any that is free
/// @param address by which others reach it; without one, host and port
/// @param requestBytes the largest body of a call in JSON
/// @param stagingBytes the largest file that is staged
/// @param ingestBytes the largest ingest of rows, as it is kept
/// @param ingestRows the most rows of one ingest
/// @param ingestFileBytes the largest file of an ingest
/// @param connections the most at once
/// @param idle when one without traffic is closed
public record HttpSettings(
    String host,
    int port,
    @Nullable String address,
    DataSize requestBytes,
    DataSize stagingBytes,
    DataSize ingestBytes,
    int ingestRows,
    DataSize ingestFileBytes,
    int connections,
    Duration idle) {

  private static final int MOST_PORTS = 65_535;
  private static final DataSize LEAST = DataSize.ofKilobytes(1);

  /// Such a body is held in memory as a whole.
  private static final DataSize MOST_HELD = DataSize.ofGigabytes(1);

  public HttpSettings {
    Check.text("host", host);
    Check.range("port", port, 0, MOST_PORTS);
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::");
    Check.that(
        address == null ? !everywhere : Names.isAddress(address),
        "address",
        address,
        "an address by which others reach this node, such as http://10.0.0.7:8001; there is none"
            + " by default where host is "
            + host);
    Check.range("request-bytes", requestBytes, LEAST, MOST_HELD);
    Check.atLeast("staging-bytes", stagingBytes, LEAST);
    Check.range("ingest-bytes", ingestBytes, LEAST, MOST_HELD);
    Check.range("ingest-rows", ingestRows, 1, 1_000_000);
    Check.atLeast("ingest-file-bytes", ingestFileBytes, LEAST);
    Check.range("connections", connections, 1, 10_000);
    Check.atLeast("idle", idle, Duration.ofSeconds(1));
  }
}
