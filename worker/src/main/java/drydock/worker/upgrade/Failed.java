package drydock.worker.upgrade;

/// A history that does not replay.
///
/// @param why what differed
public record Failed(String workflowId, String runId, String type, String why) {
  String line() {
    return "does not replay: workflow "
        + workflowId
        + ", run "
        + runId
        + ", type "
        + type
        + ": "
        + why;
  }
}
