package drydock.proof.bench.node.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// The seconds of one load through the node.
///
/// @param start until the engine began to load the first table
/// @param copy until it had loaded the last
/// @param seal until the stage was sealed: checkpoint, close, digest, disk
/// @param commit the publish
record Timed(double start, double copy, double seal, double commit) {
  double all() {
    return start + copy + seal + commit;
  }

  static <T> double median(List<T> rounds, ToDoubleFunction<T> part) {
    double[] sorted = rounds.stream().mapToDouble(part).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
