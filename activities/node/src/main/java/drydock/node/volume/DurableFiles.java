package drydock.node.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Changes to files that are on the disk when the call returns.
public final class DurableFiles {
  private DurableFiles() {}

  /// Replaces the file as a whole: whoever looks sees the old content or the new, also after a
  /// power cut.
  public static void write(Path file, byte[] content) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            fresh,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(parent(file));
  }

  /// One rename. The target must not be there, or be a file.
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    forceFolder(parent(to));
    if (!parent(from).equals(parent(to))) {
      forceFolder(parent(from));
    }
  }

  /// A second name for the same file.
  public static void link(Path existing, Path name) throws IOException {
    Files.createLink(name, existing);
  }

  /// A file or an empty folder; it may be gone already.
  public static void delete(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      forceFolder(parent(file));
    }
  }

  /// A folder with all in it. Goes on after a failure, and says what could not be removed.
  public static Removal deleteTree(Path folder) {
    Removal removal = new Removal();
    removal.tree(folder);
    return removal;
  }

  /// Makes a folder and those above it.
  public static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      createFolder(parent(folder));
      Files.createDirectories(folder);
      forceFolder(parent(folder));
    }
  }

  public static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  public static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /// What is in a folder, sorted by name; nothing if it is not there.
  public static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Path parent(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }
}
