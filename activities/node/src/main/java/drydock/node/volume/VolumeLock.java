package drydock.node.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One process owns a volume until it closes this or ends, however it ends: the kernel keeps the
/// lock, the file only tells who has it.
public final class VolumeLock implements AutoCloseable {
  private final FileChannel channel;
  private @Nullable StartPermit permit = new StartPermit();

  private VolumeLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws VolumeInUse naming the process that has it
  public static VolumeLock take(Volume volume) throws IOException {
    Files.createDirectories(volume.root());
    FileChannel channel =
        FileChannel.open(
            volume.lockFile(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      throw new VolumeInUse(volume, "this process");
    } finally {
      if (lock.isEmpty()) {
        channel.close();
      }
    }
    if (lock.isEmpty()) {
      throw new VolumeInUse(volume, "pid " + Files.readString(volume.lockFile()).strip());
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new VolumeLock(channel);
  }

  /// The one permit of this start; asked for again there is none.
  public synchronized Optional<StartPermit> permit() {
    Optional<StartPermit> once = Optional.ofNullable(permit);
    permit = null;
    return once;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
