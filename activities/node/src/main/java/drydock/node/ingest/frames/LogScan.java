package drydock.node.ingest.frames;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Goes through the groups from the first one. Takes no lock: what was acknowledged does not change
/// any more, and what a writer adds meanwhile is not looked at.
public final class LogScan implements Closeable {
  /// What is at a place of the file.
  public enum Found {
    GROUP,
    /// Nothing: the file ends here.
    END,
    /// Less than a header.
    SHORT,
    /// No header.
    NO_HEADER,
    /// A group that is longer than the file.
    BEYOND,
    /// Other lines than were written.
    BAD_LINES
  }

  private final Path file;
  private final long size;
  private final InputStream in;
  private long start = LogHeader.LENGTH;
  private long end = LogHeader.LENGTH;
  private byte[] lines = new byte[0];

  private LogScan(Path file, long size, InputStream in) {
    this.file = file;
    this.size = size;
    this.in = in;
  }

  public static LogScan open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      LogHeader.check(file, in.readNBytes(LogHeader.LENGTH));
      return new LogScan(file, Files.size(file), in);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /// The lines of one group that is known to be there.
  public static byte[] group(Path file, Written.Group group) throws IOException {
    try (LogScan scan = open(file)) {
      scan.in.skipNBytes(group.start() - LogHeader.LENGTH);
      scan.end = group.start();
      Found found = scan.next();
      if (found != Found.GROUP) {
        throw new LogDamaged(
            file, group.start(), "no whole group is there any more (" + found + ")");
      }
      return scan.lines;
    }
  }

  /// What follows the last group. After anything but a group there is no going on.
  public Found next() throws IOException {
    start = end;
    long left = size - start;
    if (left < Frame.HEADER) {
      return left == 0 ? Found.END : Found.SHORT;
    }
    Frame.Head head = Frame.head(bytes(Frame.HEADER), 0);
    if (head == null) {
      return Found.NO_HEADER;
    }
    end = start + Frame.HEADER + head.length();
    if (end > size) {
      return Found.BEYOND;
    }
    lines = bytes(head.length());
    return head.fits(lines) ? Found.GROUP : Found.BAD_LINES;
  }

  private byte[] bytes(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("staging log " + file + " became shorter while it was read");
    }
    return bytes;
  }

  /// The lines of the last group.
  public byte[] lines() {
    return lines;
  }

  /// Where the last group begins.
  public long start() {
    return start;
  }

  /// Where the last group ends, as far as its header can be believed.
  public long end() {
    return end;
  }

  public long size() {
    return size;
  }

  public Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
