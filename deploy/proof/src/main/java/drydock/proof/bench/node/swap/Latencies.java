package drydock.proof.bench.node.swap;

import java.util.Arrays;

/// How long reads took, in nanoseconds.
final class Latencies {
  private static final int FIRST = 1 << 12;

  private long[] values = new long[FIRST];
  private int count;

  void add(long nanos) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = nanos;
  }

  int count() {
    return count;
  }

  /// The one that `part` of all do not exceed, in milliseconds; 0 where there is none.
  double millis(double part) {
    long[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(part * count);
    return count == 0 ? 0 : sorted[Math.max(0, rank - 1)] / 1e6;
  }
}
