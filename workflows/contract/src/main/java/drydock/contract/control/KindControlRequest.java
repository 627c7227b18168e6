package drydock.contract.control;

import drydock.contract.InvalidRequest;
import drydock.contract.OperationKind;
import drydock.contract.Request;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says whether operations of a kind may be started. Those that run are not touched.
///
/// @param kind a workflow type, for instance `Rehearsal`
/// @param mode from now on; null to leave it
/// @param pauseMinutes pause it for so long, 0 to 10080; 0 ends a pause, null leaves it
/// @param actor who asks, named in every refusal
/// @param reason why, for the audit
public record KindControlRequest(
    String kind, @Nullable Mode mode, @Nullable Integer pauseMinutes, String actor, String reason)
    implements Request {
  public enum Mode {
    ON,
    /// It can be previewed and not started.
    PREVIEW_ONLY,
    OFF
  }

  @SuppressWarnings("ConstantValue") // JSON can leave each out
  public KindControlRequest {
    InvalidRequest.unless(
        kind != null && OperationKind.byWorkflowType(kind).isPresent(),
        "kind",
        kind,
        "one of "
            + Stream.of(OperationKind.values())
                .map(OperationKind::workflowType)
                .collect(Collectors.joining(", ")));
    InvalidRequest.range("pauseMinutes", pauseMinutes, 0, 10_080);
    InvalidRequest.unless(
        mode != null || pauseMinutes != null,
        "mode",
        null,
        "ON, PREVIEW_ONLY or OFF, unless pauseMinutes is given");
    InvalidRequest.unless(
        actor != null && !actor.isBlank() && actor.length() <= 100,
        "actor",
        actor,
        "who asks, in 1 to 100 characters");
    InvalidRequest.reason("reason", reason);
  }
}
