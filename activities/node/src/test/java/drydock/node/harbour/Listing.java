package drydock.node.harbour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every file below a folder with its size: an account that knows nothing of what is in them.
public final class Listing {
  private Listing() {}

  public static List<String> of(Path folder) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted().toList()) {
        String name = folder.relativize(file).toString();
        // The process that runs has its own files there.
        if (!name.startsWith("tmp") && !name.equals("node.lock")) {
          lines.add(name + (Files.isDirectory(file) ? "/" : " " + Files.size(file)));
        }
      }
    }
    return lines;
  }
}
