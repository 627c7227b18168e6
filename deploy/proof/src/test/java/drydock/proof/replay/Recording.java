package drydock.proof.replay;

import drydock.contract.RehearsalRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is recorded, how, and what a history must contain to be that.
enum Recording {
  COMPLETED(null, null, false, "EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED"),
  UNDONE("WAIT", null, false, "RehearseUndo"),
  CANCELLED(null, "COMMIT", true, "EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED"),
  FORWARD_AFTER_CROSSING("ANNOUNCE", null, false, "\"attempt\": 3"),
  CANCELLED_TOO_LATE(null, "TIDY", true, "EVENT_TYPE_WORKFLOW_EXECUTION_CANCEL_REQUESTED"),
  OPEN_BEFORE_NOTE(null, "NOTE", false, "EVENT_TYPE_TIMER_STARTED"),
  OPEN_BEFORE_CALL(null, "CALL", false, "EVENT_TYPE_TIMER_STARTED"),
  OPEN_BEFORE_WAIT(null, "WAIT", false, "EVENT_TYPE_TIMER_STARTED"),
  OPEN_BEFORE_COMMIT(null, "COMMIT", false, "EVENT_TYPE_TIMER_STARTED"),
  OPEN_BEFORE_ANNOUNCE(null, "ANNOUNCE", false, "EVENT_TYPE_TIMER_STARTED"),
  OPEN_BEFORE_TIDY(null, "TIDY", false, "EVENT_TYPE_TIMER_STARTED");

  final @Nullable String failAt;
  final @Nullable String pauseAt;
  final boolean cancelled;
  private final String proof;

  Recording(@Nullable String failAt, @Nullable String pauseAt, boolean cancelled, String proof) {
    this.failAt = failAt;
    this.pauseAt = pauseAt;
    this.cancelled = cancelled;
    this.proof = proof;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".json";
  }

  String family() {
    return "recorded-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A text only such a history holds, for people and for the test.
  String proof() {
    return proof;
  }

  boolean openWhenTaken() {
    return name().startsWith("OPEN");
  }

  boolean completes() {
    return this == COMPLETED || this == FORWARD_AFTER_CROSSING;
  }

  RehearsalRequest request() {
    return new RehearsalRequest(
        null, null, List.of(family()), 1, null, failAt, pauseAt, pauseAt == null ? null : 10);
  }
}
