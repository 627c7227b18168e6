package drydock.proof.soak;

/// What is done to a run from outside once it was started.
enum Fate {
  LEFT_ALONE,
  CANCELLED_BY_UPDATE,
  CANCELLED_BY_TEMPORAL,
  TERMINATED
}
