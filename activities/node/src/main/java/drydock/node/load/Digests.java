package drydock.node.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Digests of the files that will be loaded, in that order, computed while those before them load.
public final class Digests {
  // Larger ones fall out of the processor's cache.
  private static final int BUFFER = 1 << 18;

  private final Map<Path, CompletableFuture<String>> digests = new LinkedHashMap<>();

  public Digests(Iterable<Path> files) {
    files.forEach(file -> digests.computeIfAbsent(file, _ -> new CompletableFuture<>()));
    Thread.ofPlatform().daemon().name("digests").start(this::all);
  }

  private void all() {
    digests.forEach((file, digest) -> {
      try {
        digest.complete(of(file));
      } catch (IOException | RuntimeException e) {
        digest.completeExceptionally(e);
      }
    });
  }

  /// Waits for the digest of one file. Nothing of a file is loaded before.
  ///
  /// @param what member and table
  public void check(String what, Path file, String expected) throws WorkFailed {
    String actual;
    try {
      CompletableFuture<String> digest = digests.get(file);
      actual = digest == null ? of(file) : digest.get();
    } catch (ExecutionException | IOException e) {
      throw WorkFailed.forNow("%s: %s cannot be read: %s".formatted(what, file.getFileName(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WorkFailed.forNow(what + ": interrupted");
    }
    if (!actual.equals(expected)) {
      throw WorkFailed.permanently(
          "%s: %s has the digest %s; expected %s; nothing of it was loaded"
              .formatted(what, file.getFileName(), actual, expected));
    }
  }

  private static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
