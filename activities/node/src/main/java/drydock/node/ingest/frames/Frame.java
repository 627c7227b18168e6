package drydock.node.ingest.frames;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// One group of lines, written by one write and kept by one force: mark, length, checksum of the
/// lines, checksum of these three, lines. The next frame is written only when this one was forced,
/// so whatever a power failure leaves of a group is the end of the file. The header has a checksum
/// of its own because a wrong length would look like a torn end, and cut acknowledged lines off.
final class Frame {
  static final int HEADER = 16;

  /// Begins with a byte that no line has, because lines are UTF-8.
  static final int MARK = 0xFF4C4F47;

  /// @param checksum of the lines
  record Head(int length, int checksum) {
    boolean fits(byte[] lines) {
      return checksum == crc(lines, 0, lines.length);
    }
  }

  private Frame() {}

  static byte[] of(List<byte[]> lines) {
    int length = lines.stream().mapToInt(line -> line.length).reduce(0, Math::addExact);
    ByteBuffer frame = ByteBuffer.allocate(Math.addExact(HEADER, length)).position(HEADER);
    lines.forEach(frame::put);
    frame.putInt(0, MARK).putInt(4, length).putInt(8, crc(frame.array(), HEADER, length));
    return frame.putInt(12, crc(frame.array(), 0, 12)).array();
  }

  /// The header at this place, or null where there is no whole one.
  static @Nullable Head head(byte[] bytes, int at) {
    ByteBuffer header = ByteBuffer.wrap(bytes, at, HEADER).slice();
    return header.getInt(0) == MARK
            && header.getInt(4) >= 0
            && header.getInt(12) == crc(bytes, at, 12)
        ? new Head(header.getInt(4), header.getInt(8))
        : null;
  }

  private static int crc(byte[] bytes, int from, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, length);
    return (int) checksum.getValue();
  }
}
