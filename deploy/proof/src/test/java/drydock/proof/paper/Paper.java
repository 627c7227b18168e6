package drydock.proof.paper;

import drydock.proof.gates.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One Markdown document of the checkout.
record Paper(Path file, String text) {
  /// A link out of a document; the part after the `#` is empty where there is none.
  record Link(Path from, Path to, String heading) {
    boolean resolves() {
      return Files.exists(to) && (heading.isEmpty() || Paper.of(to).slugs().contains(heading));
    }

    @Override
    public String toString() {
      return from + " -> " + to + (heading.isEmpty() ? "" : "#" + heading);
    }
  }

  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)#?([^)\\s]*)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  static Paper of(Path file) {
    try {
      return new Paper(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Paper named(String path) {
    return of(Checkout.ROOT.resolve(path));
  }

  static List<Paper> all() {
    return Stream.concat(in(Checkout.ROOT, 1), in(Checkout.ROOT.resolve("docs"), 9))
        .map(Paper::of)
        .toList();
  }

  Stream<Link> links() {
    return LINK.matcher(text)
        .results()
        .map(found -> new Link(file, target(found.group(1)), found.group(2)));
  }

  /// What follows a marker in its code block, up to the fence: `<!-- marker -->`.
  List<String> blocksAfter(String marker) {
    return Pattern.compile("(?s)<!-- " + marker + " -->\n```\\w+\n(.*?)\n```")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  int count(String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private Path target(String path) {
    return path.isEmpty() ? file : file.resolveSibling(path).normalize();
  }

  private Set<String> slugs() {
    return HEADING
        .matcher(text)
        .results()
        .map(heading -> heading.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> in(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
