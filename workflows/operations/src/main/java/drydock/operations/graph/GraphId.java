package drydock.operations.graph;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Ids of graphs that nobody named.
public final class GraphId {
  private static final int LENGTH = 20;

  private GraphId() {}

  /// The same key is the same graph.
  public static String of(String key) {
    String hash =
        UUID.nameUUIDFromBytes(("graph " + key).getBytes(StandardCharsets.UTF_8)).toString();
    return "g" + hash.replace("-", "").substring(0, LENGTH);
  }
}
