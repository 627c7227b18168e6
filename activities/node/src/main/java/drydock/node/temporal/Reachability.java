package drydock.node.temporal;

import drydock.node.condition.Conditions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether Temporal answers: a condition while it does not, and one line per change. Used by one
/// thread.
final class Reachability {
  static final String CONDITION = "temporal";

  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final String target;
  private final Conditions conditions;
  private final InstantSource clock;
  private Instant changed = Instant.EPOCH;
  private State state = State.UNKNOWN;

  private enum State {
    UNKNOWN,
    ANSWERS,
    AWAY,
    REFUSES
  }

  Reachability(String target, Conditions conditions, InstantSource clock) {
    this.target = target;
    this.conditions = conditions;
    this.clock = clock;
  }

  void answers() {
    conditions.clear(CONDITION);
    if (isNew(State.ANSWERS)) {
      LOG.info("Temporal is reached: {}. Operations can change this node", target);
    }
  }

  void away(Throwable failure) {
    boolean news = isNew(State.AWAY);
    wrong(news, "unreachable since " + changed + ": " + target + ": " + root(failure));
  }

  /// It answers that this node may not come in.
  ///
  /// @param why with what to do about it
  void refuses(String why) {
    wrong(isNew(State.REFUSES), why);
  }

  private boolean isNew(State now) {
    if (state == now) {
      return false;
    }
    state = now;
    changed = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return true;
  }

  private void wrong(boolean news, String why) {
    conditions.set(CONDITION, why);
    if (news) {
      LOG.warn("Temporal: {}. Readers are served; operations wait, and it is tried again", why);
    }
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
  }
}
