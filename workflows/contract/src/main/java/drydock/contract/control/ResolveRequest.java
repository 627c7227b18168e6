package drydock.contract.control;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;

/// A person's decision about the step that needs an operator.
///
/// @param step the step it is about, so that a decision never meets another one
/// @param decision what is to happen
/// @param reason why, for the audit
public record ResolveRequest(String step, Decision decision, String reason) implements Request {
  public enum Decision {
    /// Try again, with a new budget.
    RETRY,
    /// Leave it as it is and go on; the outcome says so.
    SKIP,
    /// A person did it; looked at before it is believed.
    DONE_BY_HAND
  }

  @SuppressWarnings("ConstantValue") // JSON can leave each out
  public ResolveRequest {
    InvalidRequest.unless(
        step != null && !step.isBlank() && step.length() <= 100,
        "step",
        step,
        "the name of the step that needs an operator");
    InvalidRequest.unless(decision != null, "decision", null, "one of RETRY, SKIP, DONE_BY_HAND");
    InvalidRequest.reason("reason", reason);
  }
}
