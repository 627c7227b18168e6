package drydock.node.store;

import drydock.node.generation.Stage;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Removal;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// The folders in which generations are made.
public final class Stages {
  /// None twice in a process: an attempt that was ended removes its folder, while the next one may
  /// be at work already.
  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  private final Volume volume;

  public Stages(Volume volume) {
    this.volume = volume;
  }

  /// What the operation has sealed for the family.
  Optional<StagedGeneration> sealed(String family, String operation) throws IOException {
    for (Path folder : of(operation)) {
      Optional<Stage> stage = sealed(folder);
      if (stage.isPresent() && stage.get().family().equals(family)) {
        return Optional.of(new StagedGeneration(folder, stage.get()));
      }
    }
    return Optional.empty();
  }

  /// A new one beside those of earlier attempts.
  Path make(String operation) throws IOException {
    int attempt = ATTEMPTS.incrementAndGet();
    for (Path folder : of(operation)) {
      attempt = Math.max(attempt, attempt(folder) + 1);
    }
    Path folder = volume.stage(operation, attempt);
    DurableFiles.createFolder(folder);
    return folder;
  }

  /// Removes all of an operation.
  List<Removal> remove(String operation) throws IOException {
    return of(operation).stream().map(DurableFiles::deleteTree).toList();
  }

  /// At start: whatever is not sealed was cut off, and nobody goes on with it.
  public int removeUnsealed() throws IOException {
    int removed = 0;
    for (Path folder : DurableFiles.list(volume.building())) {
      if (sealed(folder).isEmpty()) {
        DurableFiles.deleteTree(folder);
        removed++;
      }
    }
    return removed;
  }

  private List<Path> of(String operation) throws IOException {
    Pattern mine = Pattern.compile(Pattern.quote(operation) + "-[0-9]+");
    List<Path> folders = new ArrayList<>();
    for (Path folder : DurableFiles.list(volume.building())) {
      if (mine.matcher(folder.getFileName().toString()).matches()) {
        folders.add(folder);
      }
    }
    return folders;
  }

  private static Optional<Stage> sealed(Path folder) throws IOException {
    try {
      return Stage.read(folder);
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  private static int attempt(Path folder) {
    String name = folder.getFileName().toString();
    return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
  }
}
