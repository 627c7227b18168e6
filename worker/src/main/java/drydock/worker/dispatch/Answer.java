package drydock.worker.dispatch;

import io.grpc.Status;
import org.jspecify.annotations.Nullable;

/// What Temporal said to one start, or what kept it from saying anything.
///
/// @param runId the run it started or that is open already, where it says so
record Answer(Status.Code code, @Nullable String runId, String said) {}
