package drydock.node.ingest;

import drydock.node.ingest.frames.LogFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// A real file whose next write, force or cut fails where a test says so.
final class FaultyDisk implements StagingLog.Disk {
  volatile boolean writesFail;
  volatile boolean forcesFail;
  volatile boolean cutsFail;

  /// For tests of what is in the file, not of what is on the disk: a force takes milliseconds.
  volatile boolean forcesNothing;

  final AtomicInteger forces = new AtomicInteger();

  @Override
  public LogFile open(Path log) throws IOException {
    LogFile real = LogFile.onDisk(log);
    return new LogFile() {
      @Override
      public void write(long at, byte[] bytes) throws IOException {
        if (writesFail) {
          real.write(at, Arrays.copyOf(bytes, bytes.length / 2));
          throw new IOException("No space left on device");
        }
        real.write(at, bytes);
      }

      @Override
      public void force() throws IOException {
        forces.incrementAndGet();
        if (forcesFail) {
          throw new IOException("Input/output error");
        }
        if (!forcesNothing) {
          real.force();
        }
      }

      @Override
      public void truncate(long size) throws IOException {
        if (cutsFail) {
          throw new IOException("Read-only file system");
        }
        real.truncate(size);
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
