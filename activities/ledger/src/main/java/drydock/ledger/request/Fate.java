package drydock.ledger.request;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What one attempt made of a request.
public sealed interface Fate {
  record Started(String runId) implements Fate {}

  /// A run of that workflow id was open already.
  ///
  /// @param runId which one, where the server said so
  record Joined(@Nullable String runId) implements Fate {}

  /// It will never start. An alert goes out in the same transaction.
  record Dead(String why) implements Fate {}

  /// It failed, and is tried again after a pause.
  record Again(String why, Duration pause) implements Fate {}

  /// It is not to blame; the pause only lets others go first.
  record Kept(String why, Duration pause) implements Fate {}
}
