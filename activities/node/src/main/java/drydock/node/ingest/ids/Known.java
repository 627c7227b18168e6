package drydock.node.ingest.ids;

import drydock.node.ingest.frames.Line;
import drydock.node.ingest.frames.Written;
import drydock.node.volume.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;

/// What is remembered of an acknowledged ingest: its group, and half of the SHA-256 of its line.
/// Half, because there may be millions of them in memory.
public record Known(long start, long end, long high, long low) {
  public static Known of(Written.Group group, byte[] lines, Line line) {
    MessageDigest digest = Sha256.fresh();
    digest.update(lines, line.from(), line.length());
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    return new Known(group.start(), group.end(), sum.getLong(), sum.getLong());
  }

  public static Known of(Written.Group group, byte[] line) {
    return of(group, line, new Line(0, line.length));
  }

  public Written.Group group() {
    return new Written.Group(start, end);
  }

  /// Whether this is its line, byte for byte.
  public boolean is(byte[] line) {
    return equals(of(group(), line));
  }
}
