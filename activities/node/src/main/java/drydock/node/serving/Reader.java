package drydock.node.serving;

import java.time.Instant;

/// One query that is being answered.
///
/// @param text its beginning
public record Reader(
    long id, String family, String member, long generation, Instant since, String text) {
  private static final int SHOWN = 200;

  public Reader {
    text = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
  }
}
