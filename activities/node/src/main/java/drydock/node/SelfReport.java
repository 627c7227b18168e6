package drydock.node;

import drydock.node.intent.Audit;
import drydock.node.start.Assembled;
import drydock.node.temporal.ReportSource;
import drydock.node.temporal.Standing;
import drydock.operations.nodereport.NodeReportRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// How this node stands, read from its volume.
///
/// @param address by which others reach it
record SelfReport(Assembled assembled, String address, Instant started) implements ReportSource {
  @Override
  public Standing standing() throws IOException {
    boolean readOnly = assembled.parts().rules().readOnly();
    return new Standing(
        address,
        Version.NAME,
        started,
        readOnly,
        assembled.core().highestFence(),
        // They are for the node that writes to report, and to remove.
        readOnly
            ? List.of()
            : Audit.waiting(assembled.parts().volume(), NodeReportRequest.MOST_RECOVERIES),
        assembled.core().quarantined());
  }
}
