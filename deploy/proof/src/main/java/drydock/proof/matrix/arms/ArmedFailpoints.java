package drydock.proof.matrix.arms;

import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rules by family, so that cells that run at once do not meet each other's.
public final class ArmedFailpoints implements Failpoints {
  /// The call of this thread, once it stood still.
  private static final ThreadLocal<@Nullable Parked> STOOD = new ThreadLocal<>();

  private final Duration delay;
  private final Consumer<String> firing;
  private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();

  /// Most of the frame's moves name their operation only; a call that names both comes first.
  private final Map<String, String> families = new ConcurrentHashMap<>();

  /// @param delay how late a delayed call goes on
  /// @param firing is told the family, the point and the action before it happens
  public ArmedFailpoints(Duration delay, Consumer<String> firing) {
    this.delay = delay;
    this.firing = firing;
  }

  public Rule arm(String family, Rule rule) {
    rules.computeIfAbsent(family, _ -> new CopyOnWriteArrayList<>()).add(rule);
    return rule;
  }

  public void disarm(String family) {
    rules.remove(family);
  }

  @Override
  public void at(Failpoint point, String operation, String step, String item) {
    String family = family(operation, item);
    for (Rule rule : rules.getOrDefault(family, List.of())) {
      if (rule.takes(point, step, item)) {
        act(rule, point, family);
        return;
      }
    }
  }

  /// The call that this thread made is over.
  void ended(@Nullable Throwable failure) {
    Parked call = STOOD.get();
    if (call != null) {
      STOOD.remove();
      call.ended(failure);
    }
  }

  private String family(String operation, String item) {
    if (item.isEmpty()) {
      return families.getOrDefault(operation, "");
    }
    int slash = item.indexOf('/');
    String family = slash < 0 ? item : item.substring(0, slash);
    if (!operation.isEmpty()) {
      families.put(operation, family);
    }
    return family;
  }

  private void act(Rule rule, Failpoint point, String family) {
    String words = "armed: " + rule;
    firing.accept(family + " " + point + " " + rule.action());
    switch (rule.action()) {
      case THROW -> throw ApplicationFailure.newFailure(words, "Armed");
      case FAIL -> throw ApplicationFailure.newNonRetryableFailure(words, "Armed");
      case DELAY -> delay();
      case SEE -> {}
      case PARK -> {
        Parked call = new Parked();
        STOOD.set(call);
        rule.park(call);
        call.stand();
      }
    }
  }

  private void delay() {
    try {
      Thread.sleep(delay);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
