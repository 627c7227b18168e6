package drydock.operations.nodereport;

import java.util.List;

/// @param acknowledged ids of the reported recoveries that the ledger has committed: the node may
///   forget them
/// @param fence the highest fence the ledger has drawn, or skipped because a node had seen it
public record NodeReportAnswer(List<String> acknowledged, long fence) {
  public NodeReportAnswer {
    acknowledged = List.copyOf(acknowledged);
  }
}
