package drydock.proof.kills.load;

import drydock.proof.kills.book.Complaints;
import drydock.proof.node.Door;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Everybody at work, until the node answers no more.
public final class Load {
  private static final int READERS = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Moments moments = new Moments();
  private final List<Thread> threads = new ArrayList<>();
  private final Complaints complaints;
  private volatile boolean killed;

  private Load(Complaints complaints) {
    this.complaints = complaints;
  }

  interface Work {
    void run() throws IOException;
  }

  public static Load start(
      Door door,
      List<Keeper> keepers,
      List<Ingester> ingesters,
      Random random,
      Complaints complaints,
      Tally tally) {
    Load load = new Load(complaints);
    keepers.forEach(it -> load.start("keeper", () -> it.work(door, load.moments)));
    ingesters.forEach(it -> load.start("ingester", () -> it.work(door, load.moments)));
    for (Keeper keeper : keepers) {
      for (int number = 0; number < READERS; number++) {
        Random own = new Random(random.nextLong());
        load.start("reader", () -> new Reader(keeper.book(), own, complaints, tally).work(door));
      }
    }
    return load;
  }

  private void start(String name, Work work) {
    threads.add(
        Thread.ofVirtual()
            .name(name)
            .start(() -> {
              try {
                work.run();
              } catch (IOException e) {
                if (!killed) {
                  complaints.add("node", "it answers no more, and nobody killed it: " + e);
                }
              } catch (RuntimeException e) {
                complaints.add("driver", name + " failed: " + e);
              }
            }));
  }

  /// Comes back when the node is to be killed.
  ///
  /// @return that moment; what is sent after it was not under way
  public long await(Aim aim) throws InterruptedException {
    aim.await(moments);
    killed = true;
    return System.nanoTime();
  }

  /// After the kill: comes back when everybody has noticed.
  public void end() throws InterruptedException {
    for (Thread thread : threads) {
      if (!thread.join(PATIENCE)) {
        throw new IllegalStateException("a " + thread.getName() + " does not notice the kill");
      }
    }
  }
}
