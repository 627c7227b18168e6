package drydock.operations.retention;

import drydock.operations.journal.OperationState;

/// How many operations were forgotten, by how they had ended.
public record Forgotten(long done, long undone, long refused) {
  public static final Forgotten NOTHING = new Forgotten(0, 0, 0);

  public Forgotten plus(OperationState outcome, int more) {
    return switch (outcome) {
      case DONE -> new Forgotten(done + more, undone, refused);
      case UNDONE -> new Forgotten(done, undone + more, refused);
      case REFUSED -> new Forgotten(done, undone, refused + more);
      case REQUESTED, RUNNING, UNDOING, NEEDS_OPERATOR -> throw RetentionRequest.open(outcome);
    };
  }
}
