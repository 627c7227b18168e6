package drydock.contract;

import org.jspecify.annotations.Nullable;

/// A request that starts an operation, and what may be asked of every operation.
public interface OperationRequest extends Request {
  /// Makes the request repeatable: the same id with the same content is the same operation.
  @Nullable String requestId();

  /// Shown and searchable, nothing else.
  @Nullable String tenant();

  /// How long it waits for its lease before it is refused; 0 refuses at once, null is the
  /// installation's own time.
  @Nullable Integer leaseWaitSeconds();

  /// The operation to take over from a driver that is lost; everything else then comes from the
  /// journal.
  @Nullable String recovers();

  /// With `recovers`: a person says that the old driver is gone although Temporal cannot say so.
  @Nullable Boolean lost();

  /// With `lost`: how that person knows.
  @Nullable String reason();
}
