package drydock.ledger.nodereport;

import drydock.ledger.alert.Alert;
import drydock.operations.nodereport.NodeReportRequest;

/// What a person is told about nodes.
final class NodeAlerts {
  private NodeAlerts() {}

  /// @param was the last fence the ledger had drawn
  static Alert fencesAhead(NodeReportRequest report, long was) {
    return new Alert(
        "fences-ahead:" + report.instanceId() + ":" + report.highestFence(),
        null,
        "Node "
            + report.instanceId()
            + " at "
            + report.address()
            + " has seen fence "
            + report.highestFence()
            + ", and the ledger has drawn none above "
            + was
            + ". Only a ledger draws fences: this one has gone back in time, as after a restore from"
            + " a backup, or another one is at work on the same files",
        "No fence is used twice: the ledger goes on above "
            + report.highestFence()
            + ", so the node takes its calls. Nothing else was changed",
        "Find out whether the ledger was restored, and from when: what was committed after that is"
            + " missing here and may be on the node. If the node belongs to another installation,"
            + " stop it and correct its settings");
  }

  /// @param since tells this quarantine from an earlier one of the family
  static Alert quarantined(NodeReportRequest report, String family, String since, String reason) {
    return new Alert(
        "quarantined:" + report.instanceId() + ":" + family + ":" + since,
        null,
        "Node "
            + report.instanceId()
            + " at "
            + report.address()
            + " does not serve family "
            + family
            + " since "
            + since
            + ": "
            + reason,
        "Its files are as they were found, nobody reads or writes them, and the other families of"
            + " the node are served",
        "Look at the family's files on the node before anything else is done with them. Then have"
            + " its quarantine released: tried again, restored from a backup, or discarded");
  }
}
