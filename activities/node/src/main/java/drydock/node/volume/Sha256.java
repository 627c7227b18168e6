package drydock.node.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What identifies a content.
public final class Sha256 {
  /// Larger blocks fall out of the processor's cache.
  private static final int BLOCK = 1 << 18;

  private Sha256() {}

  public static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  public static String of(String text) {
    return HexFormat.of().formatHex(fresh().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Read from the disk.
  public static String of(Path file) throws IOException {
    MessageDigest digest = fresh();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
