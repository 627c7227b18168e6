package drydock.operations.nodereport;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;
import java.util.List;

/// What a node decided on its own, when it started, about a change that was cut off.
///
/// @param id the same however often it is reported
/// @param operation whose change it was
/// @param fence under which the change was begun
/// @param from the generation the change began with; 0 where there was none
/// @param to the generation it was to end with; 0 for a delete
/// @param at when, by the node's clock
/// @param reason what it saw
public record RecoveryAudit(
    String id,
    String family,
    String operation,
    String step,
    long fence,
    Kind kind,
    long from,
    long to,
    String at,
    String reason) {
  public enum Kind {
    /// The change was carried on to its end.
    ROLLED_FORWARD,
    /// What was there before is there again.
    ROLLED_BACK,
    /// All of it had happened; only the note was left.
    FINISHED,
    /// Nothing of it had happened.
    DROPPED,
    /// It could not be told what had happened, so the family is not served.
    QUARANTINED
  }

  @SuppressWarnings("ConstantValue") // JSON can leave each out
  public RecoveryAudit {
    Names.sha256("recoveries.id", id);
    Names.family("recoveries.family", family);
    Names.operation("recoveries.operation", operation);
    Names.step("recoveries.step", step);
    Checks.fence("recoveries.fence", fence, 1);
    InvalidRequest.unless(
        kind != null, "recoveries.kind", null, "one of " + List.of(Kind.values()));
    InvalidRequest.unless(from >= 0, "recoveries.from", from, "a generation, or 0 for none");
    InvalidRequest.unless(to >= 0, "recoveries.to", to, "a generation, or 0 for none");
    Checks.instant("recoveries.at", at);
    Checks.reason("recoveries.reason", reason);
  }
}
