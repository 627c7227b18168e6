package drydock.node.health;

import drydock.node.core.Core;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How this node is: what others have said of it, and whether its families answer.
public final class Health {
  /// However many probes there are, the node asks itself once in that time.
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final FamilyProbe families;
  private final InstantSource clock;
  private final Map<String, Supplier<Optional<String>>> watched = new TreeMap<>();
  private final Map<String, Condition> raised = new TreeMap<>();
  private final ReentrantLock looking = new ReentrantLock();
  private @Nullable HealthReport report;
  private Instant until = Instant.MIN;

  /// @param deadline how long one look at the families takes at most
  public Health(Core core, InstantSource clock, Duration deadline) {
    this.families = new FamilyProbe(core, clock, deadline);
    this.clock = clock;
  }

  /// From now on this is so, until it is cleared. Raised again it keeps its beginning.
  public void raise(String name, HealthStatus status, String reason) {
    synchronized (raised) {
      Condition before = raised.get(name);
      String since = before == null ? clock.instant().toString() : before.since();
      raised.put(name, new Condition(name, status, reason, since));
    }
  }

  public void clear(String name) {
    synchronized (raised) {
      raised.remove(name);
    }
  }

  /// Asked at each look; what it answers is a reason to be degraded.
  public void watch(String name, Supplier<Optional<String>> reason) {
    synchronized (raised) {
      watched.put(name, reason);
    }
  }

  public HealthReport report() {
    looking.lock();
    try {
      HealthReport known = report;
      if (known == null || !clock.instant().isBefore(until)) {
        known = look();
        report = known;
        until = clock.instant().plus(FRESH);
      }
      return known;
    } finally {
      looking.unlock();
    }
  }

  private HealthReport look() {
    List<Condition> all = new ArrayList<>();
    synchronized (raised) {
      watched.forEach((name, look) ->
          look.get()
              .ifPresentOrElse(
                  reason -> raise(name, HealthStatus.DEGRADED, reason), () -> raised.remove(name)));
      all.addAll(raised.values());
    }
    all.addAll(families.look());
    return HealthReport.of(all);
  }
}
