package drydock.proof.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// A checkout made of plants only: their files written in the real layout, main code compiled.
final class Field {
  private static final String COMPILED = "planted";

  private Field() {}

  static Code sown(Path root, List<Plant> plants) {
    Set<String> modules = new TreeSet<>(Set.of(COMPILED));
    Set<Path> main = new TreeSet<>();
    for (Plant plant : plants) {
      plant
          .files()
          .forEach((path, source) -> {
            modules.add(path.substring(0, path.indexOf("/src/")));
            Path file = write(root.resolve(path), source);
            if (path.contains("/src/main/")) {
              main.add(file);
            }
          });
    }
    compile(root.resolve(COMPILED).resolve("target/classes"), List.copyOf(main));
    return Code.of(root, List.copyOf(modules));
  }

  private static Path write(Path file, String source) {
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(Path output, List<Path> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> problems = new ArrayList<>();
    try (var fileManager = compiler.getStandardFileManager(null, null, null)) {
      var units = fileManager.getJavaFileObjectsFromPaths(files);
      boolean done =
          compiler
              .getTask(
                  null,
                  fileManager,
                  problem -> problems.add(problem.toString()),
                  List.of("-d", output.toString(), "-proc:none", "-nowarn"),
                  null,
                  units)
              .call();
      if (!done) {
        throw new IllegalStateException("the plants do not compile: " + problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
