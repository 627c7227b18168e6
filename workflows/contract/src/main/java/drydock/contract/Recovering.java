package drydock.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The part of a request that every kind of operation shares: taking over an operation.
public final class Recovering {
  private static final Pattern OPERATION =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Recovering() {}

  /// @param alone whether nothing else is asked for
  public static void check(
      @Nullable String recovers, @Nullable Boolean lost, @Nullable String reason, boolean alone) {
    if (recovers == null) {
      InvalidRequest.unless(
          lost == null, "lost", lost, "nothing, because recovers names no operation");
      InvalidRequest.unless(
          reason == null, "reason", reason, "nothing, because recovers names no operation");
      return;
    }
    InvalidRequest.unless(
        OPERATION.matcher(recovers).matches(), "recovers", recovers, "the id of an operation");
    InvalidRequest.unless(
        alone,
        "recovers",
        recovers,
        "no other field beside it but lost and reason, because the journal has the request");
    if (Boolean.TRUE.equals(lost)) {
      InvalidRequest.reason("reason", reason);
    }
  }
}
