package drydock.node.ingest.frames;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// The first bytes of the file: what it is, and in which version. Written before anything else, as
/// one file that is there or not.
public final class LogHeader {
  public static final int LENGTH = 8;
  static final int VERSION = 1;
  private static final int MAGIC = 0x44444C47;

  private LogHeader() {}

  public static byte[] bytes() {
    return ByteBuffer.allocate(LENGTH).putInt(MAGIC).putInt(VERSION).array();
  }

  static void check(Path file, byte[] found) throws IOException {
    if (found.length < LENGTH || ByteBuffer.wrap(found).getInt() != MAGIC) {
      throw new LogDamaged(file, 0, "it does not begin as a staging log; expected its header");
    }
    int version = ByteBuffer.wrap(found).getInt(4);
    if (version != VERSION) {
      throw new UnknownVersion(file, version);
    }
  }
}
