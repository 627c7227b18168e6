package drydock.node.ingest.frames;

import java.io.IOException;

/// Where a line is in a group. The line break is its last byte and in no other place.
public record Line(int from, int length) {
  /// Told of each line.
  public interface Each {
    void line(Line line) throws IOException;
  }

  public static void each(byte[] lines, Each each) throws IOException {
    int from = 0;
    for (int at = 0; at < lines.length; at++) {
      if (lines[at] == '\n') {
        each.line(new Line(from, at + 1 - from));
        from = at + 1;
      }
    }
  }
}
