package drydock.proof.bench.node.swap;

import java.util.Arrays;

/// When reads began and ended, in turn.
final class ReadTimes {
  private long[] times = new long[1 << 10];
  private int used;

  void add(long begin, long end) {
    if (used == times.length) {
      times = Arrays.copyOf(times, 2 * used);
    }
    times[used++] = begin;
    times[used++] = end;
  }

  /// Those that were under way in the window.
  void into(Latencies latencies, Window window) {
    for (int at = 0; at < used; at += 2) {
      if (window.meets(times[at], times[at + 1])) {
        latencies.add(times[at + 1] - times[at]);
      }
    }
  }
}
