package drydock.proof.matrix.arms;

import drydock.ledger.failpoint.Failpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// One thing that is to go wrong: where, for whom, what, and how often.
public final class Rule {
  /// As often as the call is made.
  public static final int ALWAYS = Integer.MAX_VALUE;

  private final Failpoint point;
  private final String step;
  private final String item;
  private final Action action;
  private final int times;
  private final AtomicInteger met = new AtomicInteger();
  private final List<Parked> parked = new CopyOnWriteArrayList<>();

  /// @param step the step, or the frame's move
  /// @param item the item; empty for every item, and for a move
  public Rule(Failpoint point, String step, String item, Action action, int times) {
    this.point = point;
    this.step = step;
    this.item = item;
    this.action = action;
    this.times = times;
  }

  boolean takes(Failpoint at, String ofStep, String ofItem) {
    return at == point
        && ofStep.equals(step)
        && (item.isEmpty() || ofItem.equals(item))
        && met.get() < times
        && met.getAndIncrement() < times;
  }

  Action action() {
    return action;
  }

  void park(Parked call) {
    parked.add(call);
  }

  public int fired() {
    return Math.min(met.get(), times);
  }

  /// Calls that stood still here, those included that were released.
  public List<Parked> parked() {
    return parked;
  }

  @Override
  public String toString() {
    return action
        + " at "
        + point
        + " of "
        + step
        + (item.isEmpty() ? "" : " " + item)
        + (times == ALWAYS ? ", always" : ", " + times + "x");
  }
}
