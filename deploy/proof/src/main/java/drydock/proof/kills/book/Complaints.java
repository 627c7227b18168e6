package drydock.proof.kills.book;

import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong, one sentence each, with the family and the kill after which it was
/// found.
public final class Complaints {
  private final long seed;
  private final List<String> all = new ArrayList<>();
  private int kill;

  public Complaints(long seed) {
    this.seed = seed;
  }

  /// What is found from now on follows this kill.
  public synchronized void after(int number) {
    kill = number;
  }

  public synchronized void add(String family, String sentence) {
    all.add("kill " + kill + ", " + family + ": " + sentence + " (seed " + seed + ")");
  }

  public void add(String family, List<String> sentences) {
    sentences.forEach(sentence -> add(family, sentence));
  }

  public synchronized List<String> all() {
    return List.copyOf(all);
  }
}
