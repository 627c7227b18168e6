package drydock.node.generation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What files contain. A digest that this process has computed holds as long as the file is the
/// same one with the same size and time; a file that another process left is read.
public final class Digests {
  /// A megabyte: larger blocks make it no faster.
  private static final int BLOCK = 1 << 20;

  private final Map<Identity, String> known = new ConcurrentHashMap<>();

  private record Identity(Object key, long size, long modified) {
    static Identity of(Path file) throws IOException {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      Object key = Objects.requireNonNullElse(is.fileKey(), file.toAbsolutePath());
      return new Identity(key, is.size(), is.lastModifiedTime().toMillis());
    }
  }

  /// Read once per file and process.
  public String of(Path file) throws IOException {
    Identity identity = Identity.of(file);
    String digest = known.get(identity);
    return digest == null ? read(file) : digest;
  }

  /// Read from the disk, whatever was known.
  public String read(Path file) throws IOException {
    Identity before = Identity.of(file);
    String digest = compute(file);
    if (before.equals(Identity.of(file))) {
      known.put(before, digest);
    }
    return digest;
  }

  /// Forgets what is no more; called after generations were removed.
  public void forget() {
    known.clear();
  }

  public static String compute(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
