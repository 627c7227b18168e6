package drydock.proof.bench.node;

import drydock.node.volume.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A folder of a bench's own, gone when closed.
public record BenchFolder(Path path) implements AutoCloseable {
  /// @param below where to make it; null for the system's place for temporary files, which may be
  ///   in memory
  public static BenchFolder make(@Nullable Path below) throws IOException {
    if (below != null) {
      Files.createDirectories(below);
      return new BenchFolder(Files.createTempDirectory(below, "drydock-bench").toRealPath());
    }
    return new BenchFolder(Files.createTempDirectory("drydock-bench").toRealPath());
  }

  /// What it is on, such as `ext4`: on `tmpfs` nothing waits for a disk.
  public String kind() throws IOException {
    return Files.getFileStore(path).type();
  }

  @Override
  public void close() {
    DurableFiles.deleteTree(path);
  }
}
