package drydock.node.ingest.frames;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// What is done to the file: here a disk says that it is full, or that it is broken.
public interface LogFile extends Closeable {
  void write(long at, byte[] bytes) throws IOException;

  /// Comes back when everything written is on the disk.
  void force() throws IOException;

  void truncate(long size) throws IOException;

  /// Not a channel, because an interrupt of one caller would close a channel for all of them.
  static LogFile onDisk(Path path) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    return new LogFile() {
      @Override
      public void write(long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
      }

      @Override
      public void force() throws IOException {
        file.getFD().sync();
      }

      @Override
      public void truncate(long size) throws IOException {
        file.setLength(size);
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
