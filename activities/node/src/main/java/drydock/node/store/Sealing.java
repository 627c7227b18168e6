package drydock.node.store;

import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.generation.Digests;
import drydock.node.generation.Generation;
import drydock.node.volume.DurableFiles;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Puts what a child has made on the disk and learns what it is.
final class Sealing {
  private final Digests digests;

  Sealing(Digests digests) {
    this.digests = digests;
  }

  /// The disk writes while the digest is computed: one waits for the device, the other for a core.
  List<MemberState> states(Path folder, List<ChildJob.Build.Part> parts, List<MemberFound> found)
      throws IOException {
    CompletableFuture<Void> written =
        CompletableFuture.runAsync(
            () -> force(folder, parts), run -> Thread.ofPlatform().start(run));
    List<MemberState> states = new ArrayList<>();
    for (ChildJob.Build.Part part : parts) {
      String name = part.plan().name();
      Path file = folder.resolve(Generation.file(name));
      MemberFound member =
          found.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
      states.add(
          new MemberState(
              name,
              Files.size(file),
              digests.read(file),
              0,
              part.plan().ingestOffset(),
              member.tables()));
    }
    try {
      written.join();
    } catch (CompletionException e) {
      throw new IOException("the files did not get to the disk", e.getCause());
    }
    return states;
  }

  private static void force(Path folder, List<ChildJob.Build.Part> parts) {
    try {
      for (ChildJob.Build.Part part : parts) {
        DurableFiles.force(folder.resolve(Generation.file(part.plan().name())));
      }
      DurableFiles.forceFolder(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
