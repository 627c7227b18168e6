package drydock.node.ingest.frames;

import java.io.IOException;
import java.io.RandomAccessFile;

/// Tells what a halt in the middle of a write left at the end of the file, which nobody was told
/// of, from damage of what was acknowledged. A group is written only when the one before it was
/// forced: so whatever is followed by a later group was acknowledged.
public final class TornEnd {
  private static final int PIECE = 1 << 20;

  private TornEnd() {}

  /// Where the whole groups end.
  ///
  /// @param scan as it stopped
  /// @throws LogDamaged when what it stopped at was acknowledged
  public static long of(LogScan scan, LogScan.Found stoppedAt) throws IOException {
    return switch (stoppedAt) {
      case GROUP -> throw new IllegalArgumentException("a scan stops at no group");
      case END, SHORT, BEYOND -> scan.start();
      case BAD_LINES -> {
        if (scan.end() < scan.size()) {
          throw new LogDamaged(
              scan.file(), scan.start(), "its checksum is wrong, and others were written after it");
        }
        yield scan.start();
      }
      case NO_HEADER -> {
        long later = laterGroup(scan);
        if (later >= 0) {
          throw new LogDamaged(
              scan.file(), scan.start(), "no header is there, and a later one is at " + later);
        }
        yield scan.start();
      }
    };
  }

  private static long laterGroup(LogScan scan) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(scan.file().toFile(), "r")) {
      for (long at = scan.start() + 1; at + Frame.HEADER <= scan.size(); at += PIECE) {
        byte[] piece = new byte[(int) Math.min(PIECE + Frame.HEADER, scan.size() - at)];
        file.seek(at);
        file.readFully(piece);
        int found = headerIn(piece);
        if (found >= 0) {
          return at + found;
        }
      }
    }
    return -1;
  }

  private static int headerIn(byte[] piece) {
    for (int at = 0; at + Frame.HEADER <= piece.length; at++) {
      if (piece[at] == (byte) (Frame.MARK >>> 24) && Frame.head(piece, at) != null) {
        return at;
      }
    }
    return -1;
  }
}
