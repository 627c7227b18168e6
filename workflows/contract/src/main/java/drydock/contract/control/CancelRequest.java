package drydock.contract.control;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;

/// Asks an operation to turn round.
///
/// @param reason why, for the audit
public record CancelRequest(String reason) implements Request {
  public CancelRequest {
    InvalidRequest.reason("reason", reason);
  }
}
