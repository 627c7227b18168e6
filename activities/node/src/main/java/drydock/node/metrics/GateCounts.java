package drydock.node.metrics;

import drydock.node.core.Core;
import drydock.node.gate.Gate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How many families are at each gate. Looked up at most every few seconds, because it lists a
/// folder.
public final class GateCounts {
  /// Those of [Gate], and what stands instead of one where the files cannot be trusted.
  static final List<String> GATES =
      Stream.concat(Stream.of(Gate.values()).map(Gate::name), Stream.of("QUARANTINED")).toList();

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Core core;
  private final InstantSource clock;
  private Map<String, Integer> counted = new TreeMap<>();
  private Instant until = Instant.MIN;

  public GateCounts(Core core, InstantSource clock) {
    this.core = core;
    this.clock = clock;
  }

  synchronized int of(String gate) {
    if (clock.instant().isAfter(until)) {
      counted = core.gates();
      until = clock.instant().plus(FRESH);
    }
    return counted.getOrDefault(gate, 0);
  }
}
