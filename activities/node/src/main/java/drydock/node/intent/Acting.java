package drydock.node.intent;

import drydock.node.event.Events;
import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.generation.Current;
import drydock.node.intent.Audit.Kind;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Removal;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Does what was decided, and writes it down. Each of these may be cut off anywhere and done again.
final class Acting {
  private final Volume volume;
  private final Observer observer;
  private final Failpoints failpoints;
  private final Events events;
  private final InstantSource clock;

  Acting(
      Volume volume, Observer observer, Failpoints failpoints, Events events, InstantSource clock) {
    this.volume = volume;
    this.observer = observer;
    this.failpoints = failpoints;
    this.events = events;
    this.clock = clock;
  }

  void forward(Intent intent) throws IOException {
    long live = observer.live(intent.family());
    long to = intent.kind() == Intent.Kind.PUBLISH ? intent.target() : live;
    audit(intent, Kind.ROLLED_FORWARD, live, to, "all its effects were there");
    switch (intent.kind()) {
      case PUBLISH ->
          new Current(intent.target(), intent.operation(), clock.instant().toString())
              .write(volume, intent.family());
      case DELETE -> {
        // Once the trash is empty, only the mark tells that there was any.
        intent.effectsDone().write(volume);
        purge(intent);
      }
    }
    settle(intent);
  }

  void finish(Intent intent) throws IOException {
    long live = observer.live(intent.family());
    String reason = "it had been done; only the intent was left";
    audit(intent, Kind.FINISHED, intent.expected(), live, reason);
    purge(intent);
    settle(intent);
  }

  /// What readers see stays. What was sealed is a stage again if it is whole, so that nobody has to
  /// build it twice.
  void back(Intent intent, List<Finding> findings) throws IOException {
    Path target = volume.generation(intent.family(), intent.target());
    long live = observer.live(intent.family());
    if (intent.kind() == Intent.Kind.PUBLISH && Files.exists(target)) {
      String reason = "not all its effects were there: " + findings;
      audit(intent, Kind.ROLLED_BACK, intent.target(), live, reason);
      giveBack(intent, target);
    } else {
      audit(intent, Kind.DROPPED, live, live, "nothing had moved");
    }
    settle(intent);
  }

  void quarantine(Intent intent, List<Finding> findings) throws IOException {
    String reason =
        intent.kind()
            + " of operation "
            + intent.operation()
            + " was found in a state that cannot be: "
            + findings;
    long live = observer.live(intent.family());
    audit(intent, Kind.QUARANTINED, live, live, reason);
    new Quarantine(intent.family(), reason, clock.instant().toString()).write(volume);
  }

  private void giveBack(Intent intent, Path target) throws IOException {
    Path stage = intent.stageFolder(volume);
    boolean whole =
        observer.look(intent) instanceof Seen.OfPublish seen
            && seen.members().stream().allMatch(member -> member == Seen.Member.PRESENT);
    if (whole && !Files.exists(stage)) {
      DurableFiles.createFolder(volume.building());
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

  /// Before it is acted: what is found after a second halt is not what there was. The first account
  /// is the true one.
  private void audit(Intent intent, Kind kind, long from, long to, String reason)
      throws IOException {
    if (Audit.read(volume, intent).isEmpty()) {
      Audit.of(intent, kind, from, to, clock.instant().toString(), reason).write(volume);
      events.recovered(kind);
    }
    failpoints.at(Failpoint.RECOVERY_AUDITED, intent.family());
  }

  private void settle(Intent intent) throws IOException {
    failpoints.at(Failpoint.RECOVERY_ACTED, intent.family());
    intent.remove(volume);
  }
}
