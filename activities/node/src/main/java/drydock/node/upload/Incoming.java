package drydock.node.upload;

import drydock.node.family.Parts;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.Sha256;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Reads bodies piece by piece, and stops as soon as one cannot be taken.
final class Incoming {
  private static final int PIECE = 1 << 16;

  /// Asking the disk each time would cost more than the writing.
  private static final long ASK_EVERY = 64L << 20;

  private final Parts parts;
  private final long most;

  Incoming(Parts parts, long most) {
    this.parts = parts;
    this.most = most;
  }

  void refuseTooLarge(String file, long bytes) {
    if (bytes > most) {
      throw new NodeRefusal(
          Kind.TOO_LARGE,
          file
              + " has "
              + bytes
              + " bytes or more; at most "
              + most
              + " are taken. Nothing was kept");
    }
  }

  /// On the disk when it comes back.
  long kept(Announced announced, InputStream body, Path part) throws IOException {
    requireRoom(announced.file(), announced.bytes());
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      long bytes = read(announced, body, out);
      out.getFD().sync();
      return bytes;
    }
  }

  /// Read to see whether it is the same, and not kept.
  long skimmed(Announced announced, InputStream body) throws IOException {
    return read(announced, body, OutputStream.nullOutputStream());
  }

  private long read(Announced announced, InputStream body, OutputStream out) throws IOException {
    MessageDigest digest = Sha256.fresh();
    byte[] piece = new byte[PIECE];
    long bytes = 0;
    long asked = 0;
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      bytes += read;
      refuseTooLarge(announced.file(), bytes);
      if (bytes - asked > ASK_EVERY) {
        requireRoom(announced.file(), 0);
        asked = bytes;
      }
      digest.update(piece, 0, read);
      out.write(piece, 0, read);
    }
    refuseOther(announced, bytes, HexFormat.of().formatHex(digest.digest()));
    return bytes;
  }

  private static void refuseOther(Announced announced, long bytes, String found) {
    if (announced.bytes() != 0 && announced.bytes() != bytes) {
      throw new NodeRefusal(
          Kind.BAD_INPUT,
          announced.file()
              + " has "
              + bytes
              + " bytes; "
              + announced.bytes()
              + " were announced. Nothing was kept");
    }
    if (!found.equals(announced.sha256())) {
      throw new NodeRefusal(
          Kind.BAD_INPUT,
          announced.file()
              + " has the digest "
              + found
              + "; "
              + announced.sha256()
              + " was announced. Nothing was kept: send it again");
    }
  }

  private void requireRoom(String file, long bytes) throws IOException {
    long free = Files.getFileStore(parts.volume().root()).getUsableSpace();
    if (free - parts.rules().freeSpace() < bytes) {
      throw new NodeRefusal(
          Kind.NO_SPACE,
          file
              + " needs "
              + bytes
              + " bytes; "
              + free
              + " are free, of which "
              + parts.rules().freeSpace()
              + " stay free. Nothing was kept");
    }
  }
}
