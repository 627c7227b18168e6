package drydock.proof.soak;

import drydock.contract.FailureTypes;
import drydock.proof.count.Count;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a caller was told about a run in the end.
///
/// @param said DONE, or the type of the failure
/// @param operation the operation it was told of, or nothing where it was told of none
record Answer(String runId, String said, String operation) {
  static final String DONE = "DONE";
  static final String CANCELED = "canceled";
  static final String TERMINATED = "terminated";

  /// The states an operation may be in whose own run answered so. A run that joined drives none.
  private static final Map<String, List<String>> FITTING =
      Map.of(
          FailureTypes.UNDONE,
          List.of("UNDONE", "nothing"),
          FailureTypes.GRAPH_BUSY,
          List.of("REFUSED"),
          FailureTypes.CANCELLED,
          List.of("REFUSED", "nothing"),
          CANCELED,
          List.of("UNDONE", "REFUSED", "nothing"),
          TERMINATED,
          List.of("DONE", "UNDONE", "REFUSED", "nothing"));

  /// What is wrong with it, if anything.
  Optional<String> against(Count count) {
    if (said.equals(DONE)) {
      String state = count.state(operation);
      return state.equals(DONE)
          ? Optional.empty()
          : Optional.of(
              "the caller of run "
                  + runId
                  + " was told that operation "
                  + operation
                  + " is DONE, and the journal says "
                  + state);
    }
    String state = count.drivenBy(runId);
    return FITTING.getOrDefault(said, List.of()).contains(state)
        ? Optional.empty()
        : Optional.of(
            "the caller of run " + runId + " was told " + said + ", and its operation is " + state);
  }
}
