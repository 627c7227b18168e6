package drydock.node.volume;

import drydock.operations.blueprint.Names;
import java.nio.file.Path;

/// Where things are. Every name is checked before it becomes part of a path.
public record Volume(Path root) {
  public static final String CURRENT = "CURRENT";
  public static final String GENERATION = "generation.json";

  public Path lockFile() {
    return root.resolve("node.lock");
  }

  /// Of this process and its children; emptied at start.
  public Path tmp() {
    return root.resolve("tmp");
  }

  public Path families() {
    return root.resolve("families");
  }

  public Path family(String family) {
    return families().resolve(Names.family("family", family));
  }

  public Path current(String family) {
    return family(family).resolve(CURRENT);
  }

  public Path gate(String family) {
    return family(family).resolve("gate.json");
  }

  public Path log(String family) {
    return family(family).resolve("ingest");
  }

  public Path generations(String family) {
    return family(family).resolve("generations");
  }

  public Path generation(String family, long number) {
    return generations(family).resolve(Long.toString(number));
  }

  /// Outside the family: it outlives it, so that a call from before its deletion is still refused.
  public Path fence(String family) {
    return fences().resolve(Names.family("family", family) + ".json");
  }

  public Path fences() {
    return root.resolve("fences");
  }

  public Path quarantines() {
    return root.resolve("quarantine");
  }

  public Path quarantine(String family) {
    return quarantines().resolve(Names.family("family", family) + ".json");
  }

  public Path building() {
    return root.resolve(".building");
  }

  public Path stage(String operation, int attempt) {
    return building().resolve(Names.operation("operation", operation) + "-" + attempt);
  }

  /// What was uploaded for an operation, and what it exported.
  public Path staging(String operation) {
    return root.resolve("staging").resolve(Names.operation("operation", operation));
  }

  public Path intents() {
    return root.resolve("intents");
  }

  /// By family, so that one that cannot be read still tells whose it is.
  public Path intents(String family) {
    return intents().resolve(Names.family("family", family));
  }

  public Path audits() {
    return root.resolve("audits");
  }

  /// What is being deleted.
  public Path trash() {
    return root.resolve(".trash");
  }

  /// The name under which an operation's step keeps things.
  public static String key(String operation, String step) {
    return Sha256.of(operation + "\n" + step);
  }
}
