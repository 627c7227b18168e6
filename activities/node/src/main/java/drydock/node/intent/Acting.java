package drydock.node.intent;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.generation.Current;
import drydock.node.generation.Generation;
import drydock.node.intent.Audit.Kind;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Removal;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Does what was decided, and writes it down. Each of these may be cut off anywhere and done again.
final class Acting {
  private final Volume volume;
  private final Observer observer;
  private final Failpoints failpoints;
  private final InstantSource clock;

  Acting(Volume volume, Observer observer, Failpoints failpoints, InstantSource clock) {
    this.volume = volume;
    this.observer = observer;
    this.failpoints = failpoints;
    this.clock = clock;
  }

  void forward(Intent intent) throws IOException {
    long from = observer.live(intent.family());
    switch (intent.kind()) {
      case PUBLISH ->
          new Current(intent.target(), intent.operation(), clock.instant().toString())
              .write(volume, intent.family());
      case DELETE -> purge(intent);
    }
    settle(intent, Kind.ROLLED_FORWARD, from, "all its effects were there");
  }

  void finish(Intent intent) throws IOException {
    purge(intent);
    long live = observer.live(intent.family());
    settle(intent, Kind.FINISHED, intent.expected(), live, "it had been done; only the intent was left");
  }

  /// What readers see stays. What was sealed is a stage again if it is whole, so that nobody has to
  /// build it twice.
  void back(Intent intent, List<Finding> findings) throws IOException {
    Path target = volume.generation(intent.family(), intent.target());
    boolean moved = intent.kind() == Intent.Kind.PUBLISH && Files.exists(target);
    long from = moved ? intent.target() : intent.expected();
    if (moved) {
      giveBack(intent, target, findings);
    }
    settle(
        intent,
        moved ? Kind.ROLLED_BACK : Kind.DROPPED,
        from,
        moved ? "not all its effects were there: " + findings : "nothing had moved");
  }

  void quarantine(Intent intent, List<Finding> findings) throws IOException {
    String reason =
        intent.kind()
            + " of operation "
            + intent.operation()
            + " was found in a state that cannot be: "
            + findings;
    long live = observer.live(intent.family());
    String now = clock.instant().toString();
    if (Audit.read(volume, intent).isEmpty()) {
      Audit.of(intent, Kind.QUARANTINED, live, live, now, reason).write(volume);
    }
    new Quarantine(intent.family(), reason, now).write(volume);
  }

  private void giveBack(Intent intent, Path target, List<Finding> findings) throws IOException {
    Path stage = intent.stageFolder(volume);
    boolean whole =
        !findings.isEmpty()
            && Generation.read(target).map(it -> it.operation().equals(intent.operation())).orElse(false)
            && ((Seen.OfPublish) observer.look(intent))
                .members().stream().allMatch(member -> member == Seen.Member.PRESENT);
    if (whole && !Files.exists(stage)) {
      DurableFiles.move(target, stage);
    } else {
      remove(target);
    }
  }

  private void purge(Intent intent) throws IOException {
    if (intent.kind() == Intent.Kind.DELETE) {
      remove(intent.trash(volume));
    }
  }

  private static void remove(Path folder) throws IOException {
    Removal removal = DurableFiles.deleteTree(folder);
    if (!removal.failed().isEmpty()) {
      throw new IOException("cannot be removed: " + removal.failed());
    }
  }

  private void settle(Intent intent, Kind kind, long from, String reason) throws IOException {
    settle(intent, kind, from, observer.live(intent.family()), reason);
  }

  private void settle(Intent intent, Kind kind, long from, long to, String reason)
      throws IOException {
    failpoints.at(Failpoint.RECOVERY_ACTED, intent.family());
    Optional<Audit> before = Audit.read(volume, intent);
    // The first account is the true one: a repeated recovery finds less than there was.
    if (before.isEmpty()) {
      Audit.of(intent, kind, from, to, clock.instant().toString(), reason).write(volume);
    }
    failpoints.at(Failpoint.RECOVERY_AUDITED, intent.family());
    intent.remove(volume);
  }
}
