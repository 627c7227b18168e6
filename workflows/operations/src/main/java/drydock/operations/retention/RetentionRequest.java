package drydock.operations.retention;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;
import drydock.operations.journal.OperationState;

/// How long an ended operation is kept, by how it ended, and how many are forgotten at once.
public record RetentionRequest(long doneSeconds, long undoneSeconds, long refusedSeconds, int batch)
    implements Request {
  /// The ledger refuses to forget what is younger.
  public static final long LEAST_SECONDS = 86_400;

  /// More would keep too many rows locked at once.
  public static final int LARGEST_BATCH = 10_000;

  public RetentionRequest {
    atLeastADay("doneSeconds", doneSeconds);
    atLeastADay("undoneSeconds", undoneSeconds);
    atLeastADay("refusedSeconds", refusedSeconds);
    if (batch < 1 || batch > LARGEST_BATCH) {
      throw new InvalidRequest("batch", batch, "a whole number from 1 to " + LARGEST_BATCH);
    }
  }

  /// How long this outcome is kept.
  public long seconds(OperationState outcome) {
    return switch (outcome) {
      case DONE -> doneSeconds;
      case UNDONE -> undoneSeconds;
      case REFUSED -> refusedSeconds;
      case REQUESTED, RUNNING, UNDOING, NEEDS_OPERATOR -> throw open(outcome);
    };
  }

  static IllegalArgumentException open(OperationState state) {
    return new IllegalArgumentException(
        "retention was asked about " + state + "; expected an outcome. Open operations are kept");
  }

  private static void atLeastADay(String field, long seconds) {
    if (seconds < LEAST_SECONDS) {
      throw new InvalidRequest(field, seconds, "at least " + LEAST_SECONDS + ", which is a day");
    }
  }
}
