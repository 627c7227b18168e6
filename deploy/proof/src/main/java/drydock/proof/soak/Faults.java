package drydock.proof.soak;

import java.util.concurrent.atomic.AtomicInteger;

/// What was done to the operations, counted where it succeeded.
final class Faults {
  final AtomicInteger kills = new AtomicInteger();
  final AtomicInteger outages = new AtomicInteger();
  final AtomicInteger updates = new AtomicInteger();
  final AtomicInteger cancels = new AtomicInteger();
  final AtomicInteger terminations = new AtomicInteger();
}
