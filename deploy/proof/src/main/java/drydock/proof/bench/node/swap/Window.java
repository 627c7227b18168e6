package drydock.proof.bench.node.swap;

/// A piece of time, in nanoseconds of this JVM's clock.
record Window(long start, long end) {
  long nanos() {
    return end - start;
  }

  /// Whether something that began and ended then was under way in it.
  boolean meets(long began, long ended) {
    return began <= end && ended >= start;
  }

  /// One of the same length that ends `gap` before this one begins.
  Window before(long gap) {
    return new Window(start - gap - nanos(), start - gap);
  }

  Window after(long gap) {
    return new Window(end + gap, end + gap + nanos());
  }
}
