package drydock.node.generation;

import drydock.node.volume.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What files contain. A digest that this process has computed holds as long as the file is the
/// same one with the same size and time; a file that another process left is read.
public final class Digests {
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
    String digest = Sha256.of(file);
    if (before.equals(Identity.of(file))) {
      known.put(before, digest);
    }
    return digest;
  }

  /// Forgets what is no more; called after generations were removed.
  public void forget() {
    known.clear();
  }
}
