package drydock.node.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import drydock.node.generation.Digests;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.Documents;
import drydock.node.volume.Volume;
import drydock.operations.blueprint.Blueprint;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The staged files that say what is to be built.
final class Blueprints {
  /// Far above 256 members of hundreds of columns each; more would be an attack on the memory.
  private static final long MOST_BYTES = 64L << 20;

  private final Volume volume;
  private final Digests digests;

  Blueprints(Volume volume, Digests digests) {
    this.volume = volume;
    this.digests = digests;
  }

  Blueprint read(NodeCall by, String name, String sha256) {
    Path file = volume.staging(by.operation()).resolve(name);
    try {
      if (!Files.isRegularFile(file)) {
        throw new NodeRefusal(
            Kind.UNKNOWN, name + " is not staged for operation " + by.operation() + "; upload it");
      }
      if (Files.size(file) > MOST_BYTES) {
        throw new NodeRefusal(
            Kind.BAD_INPUT, name + " has " + Files.size(file) + " bytes; at most " + MOST_BYTES);
      }
      String digest = digests.read(file);
      if (!digest.equals(sha256)) {
        throw new NodeRefusal(
            Kind.CONFLICT, name + " has the digest " + digest + "; expected " + sha256);
      }
      return Documents.JSON.readValue(file.toFile(), Blueprint.class);
    } catch (JsonProcessingException e) {
      throw new NodeRefusal(Kind.BAD_INPUT, name + " is no blueprint: " + why(e), e);
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, name + " cannot be read: " + e, e);
    }
  }

  private static String why(JsonProcessingException e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : String.valueOf(root.getMessage());
  }
}
