package drydock.proof.matrix.arms;

import drydock.ledger.failpoint.Failpoint;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// One thing that is to go wrong: where, for whom, what, and how often.
public final class Rule {
  /// As often as the call is made.
  public static final int ALWAYS = Integer.MAX_VALUE;

  private static final String NO_ITEM = "-";

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

  /// As one line, for another process.
  public String line() {
    return String.join(
        " ",
        point.name(),
        step,
        item.isEmpty() ? NO_ITEM : item,
        action.name(),
        String.valueOf(times));
  }

  public static Rule of(String line) {
    String[] word = line.split(" ", -1);
    return new Rule(
        Failpoint.valueOf(word[0]),
        word[1],
        word[2].equals(NO_ITEM) ? "" : word[2],
        Action.valueOf(word[3]),
        Integer.parseInt(word[4]));
  }

  /// Another process says that it fired there.
  public void firedElsewhere(Failpoint at, Action what) {
    if (at == point && what == action) {
      met.incrementAndGet();
    }
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
