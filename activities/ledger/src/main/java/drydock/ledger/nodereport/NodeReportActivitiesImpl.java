package drydock.ledger.nodereport;

import drydock.ledger.alert.Alerts;
import drydock.ledger.graph.Graphs;
import drydock.ledger.nodereport.Fences.Raised;
import drydock.operations.nodereport.NodeReportActivities;
import drydock.operations.nodereport.NodeReportAnswer;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.Quarantined;
import drydock.operations.nodereport.RecoveryAudit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// One transaction for each report.
public final class NodeReportActivitiesImpl implements NodeReportActivities {
  private final Fences fences;
  private final Instances instances;
  private final Recoveries recoveries;
  private final Graphs graphs;
  private final Alerts alerts;
  private final TransactionTemplate transaction;

  public NodeReportActivitiesImpl(JdbcClient jdbc, TransactionTemplate transaction) {
    this.fences = new Fences(jdbc);
    this.instances = new Instances(jdbc);
    this.recoveries = new Recoveries(jdbc);
    this.graphs = new Graphs(jdbc);
    this.alerts = new Alerts(jdbc);
    this.transaction = transaction;
  }

  @Override
  public NodeReportAnswer take(NodeReportRequest report) {
    return Objects.requireNonNull(transaction.execute(_ -> taken(report)));
  }

  /// The fence first: it may have to wait for all who drew one, and must not hold what they want.
  private NodeReportAnswer taken(NodeReportRequest report) {
    Raised raised = fences.raiseAbove(report.highestFence());
    if (raised.isHigher()) {
      alerts.raise(NodeAlerts.fencesAhead(report, raised.was()));
    }
    quarantines(report);
    // In one order, so that two reports about the same ones never wait for each other in a circle.
    report.recoveries().stream()
        .sorted(Comparator.comparing(RecoveryAudit::id))
        .forEach(one -> recovered(report, one));
    return new NodeReportAnswer(
        report.recoveries().stream().map(RecoveryAudit::id).distinct().toList(), raised.fence());
  }

  private void quarantines(NodeReportRequest report) {
    List<String> known = instances.quarantined(report.instanceId());
    if (!instances.take(report)) {
      return;
    }
    for (Quarantined one : report.quarantined()) {
      graphs.quarantine(one.family(), report.instanceId(), one.reason());
      if (!known.contains(one.family())) {
        alerts.raise(NodeAlerts.quarantined(report, one.family(), one.since(), one.reason()));
      }
    }
  }

  private void recovered(NodeReportRequest report, RecoveryAudit one) {
    boolean fresh = recoveries.add(report.instanceId(), one);
    if (fresh && one.kind() == RecoveryAudit.Kind.QUARANTINED && !isListed(report, one)) {
      alerts.raise(NodeAlerts.quarantined(report, one.family(), one.at(), one.reason()));
    }
  }

  private static boolean isListed(NodeReportRequest report, RecoveryAudit one) {
    return report.quarantined().stream().anyMatch(it -> it.family().equals(one.family()));
  }
}
