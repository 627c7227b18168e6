package drydock.node.intent;

import drydock.node.event.Events;
import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.generation.Digests;
import drydock.node.volume.StartPermit;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finishes or takes back what was cut off.
public final class Recovery {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Volume volume;
  private final Observer observer;
  private final Acting acting;
  private final Failpoints failpoints;
  private final Events events;
  private final InstantSource clock;

  public Recovery(
      Volume volume, Digests digests, Failpoints failpoints, Events events, InstantSource clock) {
    this.volume = volume;
    this.observer = new Observer(volume, digests);
    this.acting = new Acting(volume, observer, failpoints, events, clock);
    this.failpoints = failpoints;
    this.events = events;
    this.clock = clock;
  }

  /// Before anybody is let in: every intent there is. A family whose intents cannot be understood
  /// is quarantined, and the others go on.
  ///
  /// @return how many intents were settled
  public int sweep(StartPermit permit) throws IOException {
    java.util.Objects.requireNonNull(permit);
    int settled = 0;
    for (String family : Intents.families(volume)) {
      if (Quarantine.read(volume, family).isEmpty()) {
        settled += settleOrQuarantine(family);
      }
    }
    return settled;
  }

  /// Beside readers, under the family's lock: only what can be finished.
  ///
  /// @return what is left for the next start
  public List<Intent> heal(String family) throws IOException {
    for (Intent intent : Intents.of(volume, family)) {
      settle(intent, RecoveryMode.ROLL_FORWARD_ONLY);
    }
    return Intents.of(volume, family);
  }

  private int settleOrQuarantine(String family) throws IOException {
    try {
      int settled = 0;
      for (Intent intent : Intents.of(volume, family)) {
        settle(intent, RecoveryMode.FULL);
        settled++;
      }
      return settled;
    } catch (IOException e) {
      LOG.error("recovery: {} is quarantined: {}", family, e.getMessage());
      new Quarantine(family, String.valueOf(e.getMessage()), clock.instant().toString())
          .write(volume);
      events.quarantined();
      return 0;
    }
  }

  /// Looked at anew each time: what became of one intent changes what another one means.
  private void settle(Intent intent, RecoveryMode mode) throws IOException {
    List<Finding> findings = Rules.classify(intent.state(), observer.look(intent));
    Decision decision = Rules.decide(findings, mode);
    if (decision != Decision.DEFER) {
      LOG.warn(
          "recovery: {} of {} by operation {}: {}, so {}",
          intent.kind(),
          intent.family(),
          intent.operation(),
          findings,
          decision);
      failpoints.at(Failpoint.RECOVERY_BEFORE, intent.family());
    }
    switch (decision) {
      case ROLL_FORWARD -> acting.forward(intent);
      case ROLL_BACK -> acting.back(intent, findings);
      case FINISH -> acting.finish(intent);
      case QUARANTINE -> acting.quarantine(intent, findings);
      case DEFER -> {}
    }
  }
}
