package drydock.node.failpoint;

/// The boundaries at which a node can die.
public enum Failpoint {
  CREATE_BEFORE(Work.CREATE),
  CREATE_MADE(Work.CREATE),

  STAGE_BEGUN(Work.STAGE),
  STAGE_BUILT(Work.STAGE),
  STAGE_SEALED(Work.STAGE),

  PUBLISH_BEFORE_INTENT(Work.PUBLISH),
  PUBLISH_ARMED(Work.PUBLISH),
  PUBLISH_NUMBERED(Work.PUBLISH),
  PUBLISH_MOVED(Work.PUBLISH),
  PUBLISH_EFFECTS_DONE(Work.PUBLISH),
  PUBLISH_OPENED(Work.PUBLISH),
  PUBLISH_CURRENT(Work.PUBLISH),
  PUBLISH_SWITCHED(Work.PUBLISH),
  PUBLISH_INTENT_REMOVED(Work.PUBLISH),

  DELETE_BEFORE_INTENT(Work.DELETE),
  DELETE_ARMED(Work.DELETE),
  DELETE_MOVED(Work.DELETE),
  DELETE_EFFECTS_DONE(Work.DELETE),
  DELETE_PURGED(Work.DELETE),
  DELETE_INTENT_REMOVED(Work.DELETE),

  INGEST_BEFORE_APPEND(Work.INGEST),
  /// The rows of a file are on the disk, the record that names it is not.
  INGEST_BODY_WRITTEN(Work.INGEST),
  INGEST_APPENDED(Work.INGEST),
  INGEST_FORCED(Work.INGEST),

  FENCE_BEFORE_RAISE(Work.FENCE),
  FENCE_RAISED(Work.FENCE),

  RECOVERY_BEFORE(Work.RECOVERY),
  RECOVERY_AUDITED(Work.RECOVERY),
  RECOVERY_ACTED(Work.RECOVERY);

  private final Work work;

  Failpoint(Work work) {
    this.work = work;
  }

  /// What is going on there.
  public Work work() {
    return work;
  }

  /// What a node does that must not be left half done.
  public enum Work {
    CREATE,
    STAGE,
    PUBLISH,
    DELETE,
    INGEST,
    FENCE,
    RECOVERY
  }
}
