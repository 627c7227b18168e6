package drydock.node.engine;

import java.nio.file.Path;

/// An embedded graph database whose graphs are single files.
public sealed interface GraphEngine permits KuzuEngine {
  EngineVersion version();

  /// Opens a file for reading. One handle per file in a process: a second one is refused.
  ///
  /// @throws CannotOpen when it is not a whole database of this engine
  OpenGraph open(Path file) throws CannotOpen;
}
