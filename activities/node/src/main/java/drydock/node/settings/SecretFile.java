package drydock.node.settings;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import drydock.process.settings.Check;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A secret that nobody but the owner of its file can read. No message shows any of it.
public final class SecretFile {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  /// As many as HMAC-SHA256 has.
  private static final int LEAST = 32;

  /// No secret is that long, but some other file that was named by mistake is.
  private static final int MOST = 4_096;

  private SecretFile() {}

  @SuppressWarnings("ConstantValue") // a setting can be missing
  static void check(String key, Path file) {
    Check.that(file != null, key, file, "a file that holds what callers have to show");
    Check.readable(key, file);
    read(key, file);
  }

  /// Without white space around it. The bytes are taken as they are, in whatever encoding.
  public static byte[] read(String key, Path file) {
    try {
      mode(key, file);
      try (InputStream content = Files.newInputStream(file)) {
        byte[] all = content.readNBytes(MOST + 1);
        Check.that(all.length <= MOST, key, file, "at most " + MOST + " bytes in it");
        byte[] found = new String(all, ISO_8859_1).strip().getBytes(ISO_8859_1);
        Check.that(
            found.length >= LEAST,
            key,
            file + " with " + found.length + " bytes",
            "at least " + LEAST + ", not counting white space around them");
        return found;
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          key + " is " + file + "; expected a file this process can read (" + e + ")");
    }
  }

  private static void mode(String key, Path file) throws IOException {
    Set<PosixFilePermission> found = Files.getPosixFilePermissions(file);
    Check.that(
        found.equals(OWNER_ALONE), key, file + " of mode " + octal(found), "mode 0600: chmod 600");
  }

  /// The constants stand in the order of their bits, the highest first.
  private static String octal(Set<PosixFilePermission> permissions) {
    int bits = 0;
    for (PosixFilePermission permission : PosixFilePermission.values()) {
      bits = bits << 1 | (permissions.contains(permission) ? 1 : 0);
    }
    return "0%03o".formatted(bits);
  }
}
