package drydock.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// One process owns a thing, until it closes the lock or ends, however it ends: the kernel keeps
/// the lock, the file only tells who has it. The file stays, because a lock on a file that another
/// process is about to delete guards nothing.
public final class OwnerLock implements AutoCloseable {
  // The kernel's lock belongs to the process and is lost when any of its channels to the file is
  // closed. So a file locked here is never opened here a second time.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private OwnerLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// The lock, or an error naming the process that has it.
  public static OwnerLock take(Path file, String what) {
    Optional<OwnerLock> lock = tryTake(file);
    // A killed owner keeps its lock for some milliseconds, until its last thread is gone.
    return lock.isPresent() || ownerRuns(file)
        ? lock.orElseThrow(() -> new Owned(what, owner(file)))
        : await(file, what, Duration.ofSeconds(5));
  }

  /// Waits for the owner to let go, at most `patience`.
  public static OwnerLock await(Path file, String what, Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    Optional<OwnerLock> lock = tryTake(file);
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      Processes.pause();
      lock = tryTake(file);
    }
    return lock.orElseThrow(() -> new Owned(what, owner(file)));
  }

  /// Empty when another process, or another part of this one, has it.
  public static Optional<OwnerLock> tryTake(Path file) {
    Path key = key(file);
    if (!HELD.add(key)) {
      return Optional.empty();
    }
    Optional<OwnerLock> lock = Optional.empty();
    try {
      lock = lock(key);
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException("lock file " + file + " cannot be used", e);
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(key);
      }
    }
  }

  /// Who has it, for a person to read.
  public static String owner(Path file) {
    if (HELD.contains(key(file))) {
      return "this process";
    }
    OptionalLong pid = recorded(file);
    return pid.isPresent() ? Processes.describe(pid.getAsLong()) : "another process";
  }

  private static boolean ownerRuns(Path file) {
    if (HELD.contains(key(file))) {
      return true;
    }
    OptionalLong pid = recorded(file);
    return pid.isPresent() && !Processes.commandLine(pid.getAsLong()).isEmpty();
  }

  private static OptionalLong recorded(Path file) {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).trim()));
    } catch (IOException | NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  private static Optional<OwnerLock> lock(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return Optional.empty();
    }
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0).write(ByteBuffer.wrap(pid));
    return Optional.of(new OwnerLock(file, channel));
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("lock file " + file + " cannot be closed", e);
    } finally {
      HELD.remove(file);
    }
  }
}
