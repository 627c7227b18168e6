package drydock.node.work;

import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import java.nio.file.Path;

/// How much a child may take.
record Sizes(long buildPool, long readPool, long addressSpace) {
  OpenFile write(String file) throws WorkFailed {
    return OpenFile.open(Path.of(file), false, buildPool, addressSpace);
  }

  /// Reading for an export takes more than a query.
  OpenFile read(String file) throws WorkFailed {
    return OpenFile.open(Path.of(file), true, buildPool, addressSpace);
  }

  OpenFile look(String file) throws WorkFailed {
    return OpenFile.open(Path.of(file), true, readPool, addressSpace);
  }
}
