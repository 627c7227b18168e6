package drydock.node.settings;

import drydock.process.settings.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// How graphs are opened and asked.
///
/// @param readPool memory of one open file's pages
/// @param addressSpace addresses reserved for one open file; no file grows beyond it
/// @param readers threads that run queries
/// @param threadsPerQuery how many of the engine's threads work on one query
/// @param waiting queries that may wait for one of them
/// @param queryTimeout the longest query
/// @param rows an answer with more is refused
/// @param answerBytes an answer that is larger is refused
public record ReadSettings(
    DataSize readPool,
    DataSize addressSpace,
    int readers,
    int threadsPerQuery,
    int waiting,
    Duration queryTimeout,
    int rows,
    DataSize answerBytes) {

  /// With less the engine cannot even plan a query.
  private static final DataSize LEAST_POOL = DataSize.ofMegabytes(16);

  public ReadSettings {
    Check.atLeast("read-pool", readPool, LEAST_POOL);
    Check.that(
        isPowerOfTwo(addressSpace),
        "address-space",
        addressSpace,
        "a power of two, such as 16GB, 32GB or 64GB");
    Check.range("readers", readers, 1, 256);
    Check.range("threads-per-query", threadsPerQuery, 1, 256);
    Check.range("waiting", waiting, 0, 100_000);
    Check.atLeast("query-timeout", queryTimeout, Duration.ofMillis(10));
    Check.range("rows", rows, 1, 10_000_000);
    Check.range("answer-bytes", answerBytes, DataSize.ofKilobytes(1), DataSize.ofGigabytes(1));
  }

  private static boolean isPowerOfTwo(@Nullable DataSize size) {
    return size != null && size.toBytes() > 0 && Long.bitCount(size.toBytes()) == 1;
  }
}
