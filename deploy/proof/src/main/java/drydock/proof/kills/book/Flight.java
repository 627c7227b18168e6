package drydock.proof.kills.book;

import java.util.Locale;

/// What was under way when the node was killed: asked for, and not answered any more.
public enum Flight {
  UPLOAD,
  STAGING,
  PUBLISH,
  UNDO,
  DRAIN,
  DELETE,
  DISCARD,
  INGEST;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
