package drydock.operations.rehearsal;

import drydock.operations.plan.Step;

/// The steps of a rehearsal, in order; each leaves one countable effect per item.
public enum RehearsalStep implements Step {
  NOTE("write a note behind a door that checks fences", "strike the note out"),
  CALL("ring a bell behind a door that cannot check fences", "take the ring back"),
  WAIT("wait until the time asked for has passed", "forget that it was waited for"),
  COMMIT("make it final", ""),
  ANNOUNCE("announce it", ""),
  TIDY("tidy up", "");

  private final String label;
  private final String undo;

  RehearsalStep(String label, String undo) {
    this.label = label;
    this.undo = undo;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public String undo() {
    return undo;
  }

  @Override
  public boolean pointOfNoReturn() {
    return this == COMMIT;
  }
}
