package drydock.node.http;

import drydock.contract.InvalidRequest;
import java.time.Duration;

/// How the door is set.
///
/// @param port 0 for any free one
/// @param requests answered at a time; more are told to come again
/// @param bodyBytes of a body that is read as a whole: JSON. Files are streamed and have their own
///   limits
/// @param idle how long the other side may let a connection wait in the middle of a request
/// @param grace how long a stop waits for requests under way
public record HttpDoor(
    String host, int port, int requests, int bodyBytes, Duration idle, Duration grace) {
  public HttpDoor {
    InvalidRequest.unless(!host.isBlank(), "host", host, "a name or an address");
    InvalidRequest.unless(port >= 0 && port < 1 << 16, "port", port, "0 to 65535");
    InvalidRequest.unless(requests > 0, "requests", requests, "at least 1");
    InvalidRequest.unless(bodyBytes > 0, "bodyBytes", bodyBytes, "at least 1");
    InvalidRequest.unless(idle.isPositive(), "idle", idle, "a positive time");
    InvalidRequest.unless(!grace.isNegative(), "grace", grace, "0 or more");
  }
}
