package drydock.operations.frame;

import drydock.contract.FailureTypes;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.failure.TimeoutFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a failure of a step means to the frame, and how it reads.
final class Failures {
  private Failures() {}

  static boolean isNotTheDriver(TemporalFailure failure) {
    ApplicationFailure why = application(failure);
    return why != null && FailureTypes.NOT_THE_DRIVER.equals(why.getType());
  }

  static boolean isCancel(TemporalFailure failure) {
    return failure instanceof CanceledFailure || failure.getCause() instanceof CanceledFailure;
  }

  /// The activity's own failure in place of the wrapper around it, so that a run's page and a
  /// caller see it first.
  static TemporalFailure unwrapped(TemporalFailure failure) {
    ApplicationFailure why = application(failure);
    return why == null
        ? failure
        : ApplicationFailure.newBuilder()
            .setMessage(why.getOriginalMessage())
            .setType(why.getType())
            .setNonRetryable(true)
            .setDetails(why.getDetails())
            .build();
  }

  static String sentence(TemporalFailure failure) {
    if (isCancel(failure)) {
      return "it was cancelled";
    }
    ApplicationFailure why = application(failure);
    if (why != null) {
      return why.getOriginalMessage();
    }
    if (failure.getCause() instanceof TimeoutFailure timeout) {
      return "its time was spent: " + lastWords(timeout);
    }
    return String.valueOf(failure.getMessage());
  }

  /// Nothing is called undone that is not.
  static String undone(List<String> exceptions) {
    return exceptions.isEmpty()
        ? "Undone, nothing is left of it"
        : "Undone except " + String.join(", ", exceptions) + ", which an operator skipped";
  }

  static String done(List<String> exceptions) {
    return exceptions.isEmpty()
        ? "Done"
        : "Done except " + String.join(", ", exceptions) + ", which an operator skipped";
  }

  private static String lastWords(TimeoutFailure timeout) {
    return timeout.getCause() instanceof ApplicationFailure last
        ? last.getOriginalMessage()
        : String.valueOf(timeout.getOriginalMessage());
  }

  private static @Nullable ApplicationFailure application(TemporalFailure failure) {
    Throwable inner = failure instanceof ActivityFailure ? failure.getCause() : failure;
    return inner instanceof ApplicationFailure application ? application : null;
  }
}
