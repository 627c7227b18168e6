package drydock.contract;

/// Asks an operation to turn round.
///
/// @param reason why, for the audit
public record CancelRequest(String reason) implements Request {
  public CancelRequest {
    InvalidRequest.reason("reason", reason);
  }
}
