package drydock.node.serving;

import drydock.node.engine.CannotOpen;
import drydock.node.engine.GraphEngine;
import drydock.node.engine.OpenGraph;
import drydock.node.generation.Digests;
import drydock.node.generation.Generation;
import drydock.node.volume.Volume;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/// Opens generations: only files whose bytes are those that were published, because the engine dies
/// of others.
public final class Opener {
  private final Volume volume;
  private final GraphEngine engine;
  private final Digests digests;
  private final Executor closer;

  public Opener(Volume volume, GraphEngine engine, Digests digests, Executor closer) {
    this.volume = volume;
    this.engine = engine;
    this.digests = digests;
    this.closer = closer;
  }

  /// Opened and warm, so that its first reader is as fast as the others.
  ///
  /// @throws CannotOpen naming the member and what is wrong with it
  public OpenGeneration open(Generation generation) throws CannotOpen, IOException {
    if (generation.storage() != engine.version().storage()) {
      throw new CannotOpen(
          "generation "
              + generation.number()
              + " is of storage version "
              + generation.storage()
              + "; this node opens "
              + engine.version().storage()
              + ". Import an export of it");
    }
    Path folder = volume.generation(generation.family(), generation.number()).toRealPath();
    Map<String, OpenGraph> open = new LinkedHashMap<>();
    boolean whole = false;
    try {
      for (MemberState member : generation.members()) {
        open.put(member.name(), open(folder, member));
      }
      whole = true;
      return new OpenGeneration(generation, open, closer);
    } finally {
      if (!whole) {
        open.values().forEach(OpenGraph::close);
      }
    }
  }

  private OpenGraph open(Path folder, MemberState member) throws CannotOpen, IOException {
    Path file = folder.resolve(Generation.file(member.name()));
    if (!Files.exists(file)) {
      throw new CannotOpen(file + " is missing");
    }
    long bytes = Files.size(file);
    if (bytes != member.bytes()) {
      throw new CannotOpen(
          file + " has " + bytes + " bytes; " + member.bytes() + " were published");
    }
    String digest = digests.of(file);
    if (!digest.equals(member.sha256())) {
      throw new CannotOpen(
          file + " has the digest " + digest + "; " + member.sha256() + " was published");
    }
    OpenGraph graph = engine.open(file);
    graph.tables();
    return graph;
  }
}
