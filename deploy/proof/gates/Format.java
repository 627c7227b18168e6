import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `check` fails on the first look at unformatted sources and names them all; `apply` rewrites
/// them, below the working directory or the folder given as second argument. A source-launched
/// program, so that it runs on the build's JDK 25 whatever JDK runs Maven.
class Format {
  public static void main(String[] args) throws Exception {
    boolean apply = args[0].equals("apply");
    List<Path> wrong = new ArrayList<>();
    for (Path file : sources(Path.of(args.length > 1 ? args[1] : "."))) {
      String before = Files.readString(file);
      String after = formatted(file, before);
      if (!before.equals(after)) {
        wrong.add(file);
        if (apply) {
          Files.writeString(file, after);
        }
      }
    }
    wrong.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
    if (!apply && !wrong.isEmpty()) {
      System.out.println("run `mvn -q -N validate -Dformat` to format them");
      System.exit(1);
    }
  }

  private static String formatted(Path file, String source) {
    try {
      return new Formatter().formatSource(RemoveUnusedImports.removeUnusedImports(source));
    } catch (Exception e) {
      throw new IllegalStateException(file + " does not parse: " + e.getMessage(), e);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(".java"))
          .filter(path ->
              !path.toString().contains("/target/") && !path.toString().contains("/.drydock/"))
          .sorted()
          .toList();
    }
  }
}
