package drydock.node.engine;

/// Without explicit numbers the engine takes 80 % of the memory and 8 TiB of addresses for each
/// open file, and the sixteenth one cannot be opened.
///
/// @param readPool bytes of page cache for each file that is open for reading
/// @param buildPool bytes of page cache for a file that is being built
/// @param addressSpace bytes of addresses reserved for each open file, which bounds its size
/// @param threadsPerQuery how many of the engine's threads may work on one query
public record EngineSettings(
    long readPool, long buildPool, long addressSpace, int threadsPerQuery) {
  private static final long MIB = 1L << 20;

  public static final EngineSettings DEFAULTS =
      new EngineSettings(64 * MIB, 512 * MIB, 1L << 36, 2);

  public EngineSettings {
    // Below these the engine cannot even plan a query, or load a million rows.
    within("read-pool", readPool, 16 * MIB, 1L << 40);
    within("build-pool", buildPool, 128 * MIB, 1L << 40);
    within("address-space", addressSpace, 1L << 28, 1L << 43);
    within("threads-per-query", threadsPerQuery, 1, 256);
    if (Long.bitCount(addressSpace) != 1) {
      throw wrong("address-space", addressSpace, "a power of two");
    }
    if (addressSpace < Math.max(readPool, buildPool)) {
      throw wrong("address-space", addressSpace, "at least read-pool and build-pool");
    }
  }

  private static void within(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw wrong(key, value, "from %d to %d".formatted(least, most));
    }
  }

  private static IllegalArgumentException wrong(String key, long value, String expected) {
    return new IllegalArgumentException(
        "engine.%s is %d; expected %s".formatted(key, value, expected));
  }
}
