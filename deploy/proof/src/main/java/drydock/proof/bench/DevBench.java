package drydock.proof.bench;

import java.nio.file.Path;

/// From the command `./drydock dev` to the end of a first Rehearsal, on empty data.
final class DevBench {
  private final Path root;

  DevBench(Path root) {
    this.root = root;
  }

  Report report() {
    throw new NeverHappened("TODO " + root);
  }
}
