package drydock.proof.gates;

import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/// What the gates look at: the compiled main classes and all parsed sources of the modules.
record Code(JavaClasses classes, List<Source> sources) {
  static Code of(Path root, List<String> modules) {
    List<Path> compiled =
        modules.stream()
            .map(module -> root.resolve(module).resolve("target/classes"))
            .filter(Files::isDirectory)
            .toList();
    List<Source> sources = new ArrayList<>();
    for (String module : modules) {
      sources.addAll(parsed(root, module, "main"));
      sources.addAll(parsed(root, module, "test"));
    }
    return new Code(new ClassFileImporter().importPaths(compiled), List.copyOf(sources));
  }

  Stream<Source> main() {
    return sources.stream().filter(source -> !source.test());
  }

  Stream<Source> tests() {
    return sources.stream().filter(Source::test);
  }

  private static List<Source> parsed(Path root, String module, String kind) {
    List<Path> files = javaFiles(root.resolve(module).resolve("src").resolve(kind).resolve("java"));
    if (files.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var fileManager = compiler.getStandardFileManager(null, null, null)) {
      var units = fileManager.getJavaFileObjectsFromPaths(files);
      var task = (JavacTask) compiler.getTask(null, fileManager, null, null, null, units);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      return StreamSupport.stream(task.parse().spliterator(), false)
          .map(unit -> {
            String path = root.relativize(Path.of(unit.getSourceFile().toUri())).toString();
            return new Source(module, path, kind.equals("test"), unit, positions);
          })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
