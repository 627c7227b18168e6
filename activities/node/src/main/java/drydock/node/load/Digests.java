package drydock.node.load;

import drydock.node.volume.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Digests of the files that will be loaded, in that order, computed while those before them load.
public final class Digests {
  private final Map<Path, CompletableFuture<String>> digests = new LinkedHashMap<>();

  public Digests(Iterable<Path> files) {
    files.forEach(file -> digests.computeIfAbsent(file, _ -> new CompletableFuture<>()));
    Thread.ofPlatform().daemon().name("digests").start(this::all);
  }

  private void all() {
    digests.forEach((file, digest) -> {
      try {
        digest.complete(Sha256.of(file));
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
      actual = digest == null ? Sha256.of(file) : digest.get();
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
}
