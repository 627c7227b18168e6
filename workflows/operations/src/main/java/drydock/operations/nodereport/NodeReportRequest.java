package drydock.operations.nodereport;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;
import java.util.List;

/// How a node stands. A report counts for the node's address and its quarantined families only
/// while no later one of the same instance has been taken; recoveries and fences count always.
///
/// @param instanceId the instance, as in the name of its task queue
/// @param address where readers reach it
/// @param version of the node's program
/// @param startedAt when this process started, by its own clock
/// @param number 1 for the first report of this process, then one more each; the same when a report
///   is sent again
/// @param readOnly whether it takes no ingest at all
/// @param highestFence the highest of all its families; 0 where it has seen none
/// @param recoveries what it did on its own and has not been acknowledged; the rest next time
/// @param quarantined every family it does not serve because it does not understand its files
public record NodeReportRequest(
    String instanceId,
    String address,
    String version,
    String startedAt,
    long number,
    boolean readOnly,
    long highestFence,
    List<RecoveryAudit> recoveries,
    List<Quarantined> quarantined)
    implements Request {
  public static final int MOST_RECOVERIES = 50;
  public static final int MOST_QUARANTINED = 200;

  @SuppressWarnings("ConstantValue") // JSON can leave each out
  public NodeReportRequest {
    Checks.instance("instanceId", instanceId);
    Checks.visible("address", address, 255);
    Checks.visible("version", version, 64);
    Checks.instant("startedAt", startedAt);
    InvalidRequest.unless(number > 0, "number", number, "1 or more");
    Checks.fence("highestFence", highestFence, 0);
    recoveries = Checks.atMost("recoveries", recoveries, MOST_RECOVERIES);
    quarantined = Checks.atMost("quarantined", quarantined, MOST_QUARANTINED);
  }
}
