package drydock.process.settings;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How Temporal is reached. The task queue is no part of it: each kind of process has its own way
/// to name one.
///
/// @param target host:port of the frontend
/// @param namespace where the operations live
/// @param tls whether to speak TLS; a certificate or an API key turns it on
/// @param certificate client certificate for mTLS, PEM; goes with key
/// @param key its private key, PKCS8 PEM
/// @param authority certificates the server's is checked against, PEM; null for the JDK's
/// @param serverName the name expected in the server's certificate, where it is not the target's
/// @param apiKey an API key, sent as a bearer token
/// @param forgets whether this Temporal keeps nothing over a restart, so that a driver it does not
///   know counts as gone
/// @param startDeadline how long a start waits for Temporal before it gives up
/// @param callTimeout the longest single call
public record TemporalSettings(
    String target,
    String namespace,
    boolean tls,
    @Nullable Path certificate,
    @Nullable Path key,
    @Nullable Path authority,
    @Nullable String serverName,
    @Nullable String apiKey,
    boolean forgets,
    Duration startDeadline,
    Duration callTimeout) {

  public static final String PREFIX = "drydock.temporal";

  /// The setting whose value is never shown.
  public static final String SECRET = "api-key";

  private static final int MOST_PORTS = 65_535;

  @SuppressWarnings("ConstantValue") // a setting can be missing
  public TemporalSettings {
    Check.that(target != null && isHostAndPort(target), "target", target, "host:port");
    Check.text("namespace", namespace);
    Check.that(
        (certificate == null) == (key == null),
        certificate == null ? "certificate" : "key",
        null,
        "both certificate and key, or neither");
    Check.readable("certificate", certificate);
    Check.readable("key", key);
    Check.readable("authority", authority);
    Check.atLeast("start-deadline", startDeadline, Duration.ZERO);
    Check.atLeast("call-timeout", callTimeout, Duration.ofMillis(100));
  }

  private static boolean isHostAndPort(String target) {
    int colon = target.lastIndexOf(':');
    return target.matches("([^\\s:/]+|\\[[0-9a-fA-F:.]+]):\\d{1,5}")
        && Integer.parseInt(target.substring(colon + 1)) <= MOST_PORTS;
  }

  public boolean encrypted() {
    return tls || certificate != null || authority != null || apiKey != null;
  }

  /// For a line of the log, with what a process polls there.
  public String polling(String taskQueue) {
    return place() + ", task queue " + taskQueue + protection();
  }

  @Override
  public String toString() {
    return place() + protection();
  }

  private String place() {
    return target + ", namespace " + namespace;
  }

  private String protection() {
    return encrypted() ? ", TLS" : ", plaintext";
  }
}
