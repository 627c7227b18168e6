package drydock.proof.bench.node.swap;

/// How much is done.
///
/// @param publishes of each size
/// @param readers at once
/// @param small rows of the small graph, with half a kilobyte each
/// @param large rows of the large one
/// @param warmUps publishes of each size that count for content only
/// @param leastReads that must have been in the windows of each kind
public record SwapPlan(
    int publishes, int readers, int small, int large, int warmUps, int leastReads) {

  /// Of fewer, the 99.9th percentile is an accident of the ten slowest.
  private static final int LEAST_READS = 10_000;

  private static final int WARM_UPS = 5;

  public SwapPlan {
    if (publishes < 1 || readers < 1 || small < 1 || large < 10L * small) {
      throw new IllegalArgumentException(
          ("--publishes is %d, --readers %d, --small %d, --large %d; expected at least one of each,"
                  + " and --large ten times --small")
              .formatted(publishes, readers, small, large));
    }
  }

  public static SwapPlan of(int publishes, int readers, int small, int large) {
    return new SwapPlan(publishes, readers, small, large, WARM_UPS, LEAST_READS);
  }
}
