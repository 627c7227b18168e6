package drydock.proof.kills.load;

import drydock.proof.kills.book.Phase;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// How much was done.
public final class Tally {
  private final Map<Phase, AtomicLong> calls = new EnumMap<>(Phase.class);
  private final AtomicLong ingests = new AtomicLong();
  private final AtomicLong reads = new AtomicLong();

  public Tally() {
    for (Phase phase : Phase.values()) {
      calls.put(phase, new AtomicLong());
    }
  }

  void answered(Phase phase) {
    counted(phase).incrementAndGet();
  }

  void ingested() {
    ingests.incrementAndGet();
  }

  void read() {
    reads.incrementAndGet();
  }

  /// What was counted elsewhere.
  public void add(long publishes, long moreIngests, long moreReads) {
    counted(Phase.SWAP).addAndGet(publishes);
    ingests.addAndGet(moreIngests);
    reads.addAndGet(moreReads);
  }

  public long calls(Phase phase) {
    return counted(phase).get();
  }

  public long ingests() {
    return ingests.get();
  }

  public long reads() {
    return reads.get();
  }

  private AtomicLong counted(Phase phase) {
    return java.util.Objects.requireNonNull(calls.get(phase));
  }
}
