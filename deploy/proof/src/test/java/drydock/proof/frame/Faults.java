package drydock.proof.frame;

import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import io.temporal.failure.ApplicationFailure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Fails at one place for one item, for as long as it is armed.
public final class Faults implements Failpoints {
  private record Place(Failpoint point, String step, String item) {}

  private final Map<Place, AtomicInteger> armed = new ConcurrentHashMap<>();

  public void arm(Failpoint point, String step, String item) {
    armed.put(new Place(point, step, item), new AtomicInteger());
  }

  public void disarm() {
    armed.clear();
  }

  @Override
  public void at(Failpoint point, String operation, String step, String item) {
    AtomicInteger fired = armed.get(new Place(point, step, item));
    if (fired != null) {
      fired.incrementAndGet();
      throw ApplicationFailure.newFailure("planted at " + point + " of " + step, "Planted");
    }
  }
}
