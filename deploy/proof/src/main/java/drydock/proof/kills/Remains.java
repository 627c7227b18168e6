package drydock.proof.kills;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What lies on a volume beside the families: intents, audits, stages, trash. Read without the
/// node's own eyes.
///
/// @param intents file to content, as of a halted change
/// @param audits file to content, one a recovery
/// @param sealed the stages that are whole
/// @param unsealed the others
/// @param others files and folders that no start may leave
record Remains(
    Map<String, JsonNode> intents,
    Map<String, JsonNode> audits,
    Set<String> sealed,
    Set<String> unsealed,
    List<String> others) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Remains of(Path volume) throws IOException {
    Map<String, JsonNode> intents = new TreeMap<>();
    for (Path family : list(volume.resolve("intents"))) {
      intents.putAll(documents(family));
    }
    Set<String> sealed = new HashSet<>();
    Set<String> unsealed = new HashSet<>();
    for (Path stage : list(volume.resolve(".building"))) {
      boolean whole = Files.exists(stage.resolve("stage.json"));
      (whole ? sealed : unsealed).add(name(stage));
    }
    List<String> others = new ArrayList<>();
    list(volume.resolve(".trash")).forEach(it -> others.add(".trash/" + name(it)));
    try (Stream<Path> all = Files.walk(volume)) {
      all.filter(it -> name(it).startsWith(".") && isHalf(name(it)))
          .filter(it -> !it.startsWith(volume.resolve("tmp")))
          .forEach(it -> others.add(volume.relativize(it).toString()));
    }
    return new Remains(intents, documents(volume.resolve("audits")), sealed, unsealed, others);
  }

  private static boolean isHalf(String name) {
    return name.startsWith(".new-") || name.endsWith(".new");
  }

  /// What is wrong after a start that found `before`.
  ///
  /// @param known the operations that may have something staged
  List<String> against(Remains before, Set<String> known) {
    List<String> wrong = new ArrayList<>();
    intents.values().forEach(it -> wrong.add("an intent is left: " + shown(it)));
    unsealed.forEach(it -> wrong.add("stage " + it + " is left, and it is not sealed"));
    for (String stage : sealed) {
      if (!known.contains(stage.substring(0, stage.lastIndexOf('-')))) {
        wrong.add("stage " + stage + " is left of an operation that is over");
      }
    }
    others.forEach(it -> wrong.add(it + " is left"));
    audited(before, wrong);
    return wrong;
  }

  private void audited(Remains before, List<String> wrong) {
    Map<String, JsonNode> fresh = new TreeMap<>(audits);
    fresh.keySet().removeAll(before.audits.keySet());
    for (JsonNode intent : before.intents.values()) {
      long many = audits.values().stream().filter(it -> isOf(it, intent)).count();
      if (many != 1) {
        wrong.add(many + " audits are kept of the intent " + shown(intent) + "; expected one");
      }
    }
    for (JsonNode audit : fresh.values()) {
      if (before.intents.values().stream().noneMatch(it -> isOf(audit, it))) {
        wrong.add("an audit is kept of no intent: " + audit);
      }
    }
  }

  private static boolean isOf(JsonNode audit, JsonNode intent) {
    return Stream.of("family", "operation", "step", "fence")
        .allMatch(field -> audit.path(field).equals(intent.path(field)));
  }

  private static String shown(JsonNode intent) {
    return intent.path("kind").asText()
        + " of "
        + intent.path("family").asText()
        + " by "
        + intent.path("operation").asText()
        + " "
        + intent.path("state").asText();
  }

  private static Map<String, JsonNode> documents(Path folder) throws IOException {
    Map<String, JsonNode> all = new TreeMap<>();
    for (Path file : list(folder)) {
      if (!name(file).startsWith(".") && name(file).endsWith(".json")) {
        all.put(name(file), JSON.readTree(file.toFile()));
      }
    }
    return all;
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
