package drydock.operations.recovery;

/// A workflow task that does not get through.
///
/// @param task the last event of the run that was taken in before it: the same as long as it stands
/// @param why what Temporal has written down about it
public record TaskFailure(long task, String why) {}
