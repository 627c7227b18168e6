package drydock.node.ingest.frames;

/// Told how far a group is, by the thread that writes it. Tests make it fail or halt here.
public interface Milestones {
  /// Written, not forced.
  void appended();

  /// Forced, nobody told.
  void forced();
}
