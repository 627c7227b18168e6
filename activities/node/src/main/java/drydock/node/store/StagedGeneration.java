package drydock.node.store;

import drydock.node.generation.Stage;
import drydock.operations.node.Staged;
import java.nio.file.Path;

/// What was staged and sealed. Only [GraphStore] makes one.
public final class StagedGeneration {
  private final Path folder;
  private final Stage stage;

  StagedGeneration(Path folder, Stage stage) {
    this.folder = folder;
    this.stage = stage;
  }

  Path folder() {
    return folder;
  }

  Stage stage() {
    return stage;
  }

  public Staged told(long millis) {
    return new Staged(stage.operation(), stage.expected(), stage.members(), millis);
  }
}
