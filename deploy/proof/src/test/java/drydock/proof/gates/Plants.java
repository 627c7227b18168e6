package drydock.proof.gates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the planted violations from the text files beside this class. Each file's head says how it
/// is written.
final class Plants {
  private Plants() {}

  static List<Plant> violations() {
    return Stream.of(wrongWays(), uses("uses.txt"), files("files.txt"))
        .flatMap(List::stream)
        .toList();
  }

  /// Code that comes close to a violation and is none: no gate may flag it.
  static List<Plant> innocents() {
    return Stream.of(uses("innocents.txt"), files("innocent-files.txt"))
        .flatMap(List::stream)
        .toList();
  }

  /// `from: to to to`, each pair one class that uses the other layer's anchor.
  private static List<Plant> wrongWays() {
    List<Plant> plants = new ArrayList<>();
    for (String line : lines("directions.txt")) {
      Layer from = Layer.valueOf(line.substring(0, line.indexOf(':')));
      for (String to : line.substring(line.indexOf(':') + 1).strip().split(" +", -1)) {
        plants.add(direction(from, Layer.valueOf(to)));
      }
    }
    return plants;
  }

  static Plant direction(Layer from, Layer to) {
    String name = "Uses" + to.name().charAt(0) + to.name().substring(1).toLowerCase(Locale.ROOT);
    String anchor = to.root() + ".planted.anchor.Anchor";
    String source =
        "package %s.planted.direction; class %s { %s it; }".formatted(from.root(), name, anchor);
    return new Plant(
        Gate.MODULE_DIRECTION,
        List.of(from.root() + ".planted.direction." + name, anchor),
        Map.of(
            path(from.root() + ".planted.direction", name),
            source,
            path(to.root() + ".planted.anchor", "Anchor"),
            anchor(to)));
  }

  private static String anchor(Layer layer) {
    return "package %s.planted.anchor; public interface Anchor {}".formatted(layer.root());
  }

  /// `[GATE package]`, then `what the flaw says => statements`, each line one class of that
  /// package.
  private static List<Plant> uses(String file) {
    List<Plant> plants = new ArrayList<>();
    String[] head = {"", ""};
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        head = line.substring(1, line.length() - 1).split(" ", -1);
      } else {
        plants.add(use(Gate.valueOf(head[0]), head[1], "Use" + plants.size(), line));
      }
    }
    return plants;
  }

  private static Plant use(Gate gate, String packageName, String name, String line) {
    String[] parts = line.split(" => ", 2);
    String source =
        "package %s; class %s { void use() throws Exception { %s } }"
            .formatted(packageName, name, parts[1]);
    return new Plant(
        gate,
        List.of(packageName + "." + name + ":", parts[0]),
        Map.of(path(packageName, name), source));
  }

  /// `== GATE: what the flaw says`, then `-- path` and its text; `@@41 text` stands for 41 lines.
  private static List<Plant> files(String file) {
    List<Plant> plants = new ArrayList<>();
    for (String block : text(file).split("(?m)^== ", -1)) {
      if (block.isBlank() || block.startsWith("#")) {
        continue;
      }
      String[] parts = block.split("(?m)^-- ", -1);
      String[] head = parts[0].strip().split(": ", 2);
      Map<String, String> files = new LinkedHashMap<>();
      Stream.of(parts).skip(1).forEach(part -> addFile(files, part));
      plants.add(new Plant(Gate.valueOf(head[0]), List.of(head[1].split(" & ", -1)), files));
    }
    return plants;
  }

  private static void addFile(Map<String, String> files, String part) {
    String path = part.substring(0, part.indexOf('\n')).strip();
    String source =
        part.lines().skip(1).flatMap(Plants::repeated).collect(Collectors.joining("\n"));
    if (!path.startsWith("@")) {
      files.put(path, source);
      return;
    }
    String[] counted = path.substring(1).split(" ", 2);
    IntStream.range(0, Integer.parseInt(counted[0]))
        .forEach(i -> files.put(counted[1].replace("NN", "" + i), source.replace("NN", "" + i)));
  }

  private static Stream<String> repeated(String line) {
    if (!line.startsWith("@@")) {
      return Stream.of(line);
    }
    String[] counted = line.substring(2).split(" ", 2);
    return Stream.generate(() -> counted[1]).limit(Integer.parseInt(counted[0]));
  }

  private static String path(String packageName, String type) {
    String module =
        Layer.ofPackage(packageName)
            .orElseThrow(() -> new IllegalArgumentException(packageName + " is in no layer"))
            .folder();
    return module + "/src/main/java/" + packageName.replace('.', '/') + "/" + type + ".java";
  }

  private static List<String> lines(String file) {
    return text(file).lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
  }

  private static String text(String file) {
    try (InputStream in = Plants.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(in, file + " is missing").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
