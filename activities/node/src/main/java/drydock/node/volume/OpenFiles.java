package drydock.node.volume;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which processes of this machine have files open below a folder, as far as this user may look.
public final class OpenFiles {
  private static final Path PROC = Path.of("/proc");

  private OpenFiles() {}

  /// A line per open or mapped file; nothing where the system does not tell.
  public static List<String> below(Path folder) throws IOException {
    List<String> found = new ArrayList<>();
    if (!Files.isDirectory(PROC) || !Files.exists(folder)) {
      return found;
    }
    Path real = folder.toRealPath();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path process : processes) {
        descriptors(process, real, found);
        mappings(process, real, found);
      }
    }
    return found;
  }

  private static void descriptors(Path process, Path real, List<String> found) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path descriptor : all) {
        target(descriptor)
            .filter(target -> target.startsWith(real))
            .ifPresent(
                target -> found.add("pid " + process.getFileName() + " has " + target + " open"));
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException _) {
      // It ended meanwhile, or is not ours to look at.
    }
  }

  private static void mappings(Path process, Path real, List<String> found) {
    try {
      Files.readString(process.resolve("maps"))
          .lines()
          .filter(line -> line.contains(" " + real + "/"))
          .map(line -> line.substring(line.indexOf(real.toString())))
          .distinct()
          .forEach(path -> found.add("pid " + process.getFileName() + " has " + path + " mapped"));
    } catch (IOException _) {
      // As above.
    }
  }

  private static Optional<Path> target(Path descriptor) {
    try {
      return Optional.of(Files.readSymbolicLink(descriptor));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
