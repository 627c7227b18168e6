package drydock.node.settings;

import drydock.process.settings.Check;
import java.time.Duration;
import org.springframework.util.unit.DataSize;

/// How new generations of graphs are built, in child processes.
///
/// @param buildPool memory of the engine's pages in one child
/// @param childHeap the Java heap of one child
/// @param builds children at once
/// @param spareChild whether one is kept in store
/// @param buildLimit the longest build
/// @param freeSpace what must stay free on the disk beside what a build needs
public record BuildSettings(
    DataSize buildPool,
    DataSize childHeap,
    int builds,
    boolean spareChild,
    Duration buildLimit,
    DataSize freeSpace) {

  /// With half of it, loading a million rows has run out of pages.
  private static final DataSize LEAST_POOL = DataSize.ofMegabytes(128);

  public BuildSettings {
    Check.atLeast("build-pool", buildPool, LEAST_POOL);
    Check.atLeast("child-heap", childHeap, DataSize.ofMegabytes(64));
    Check.range("builds", builds, 1, 64);
    Check.atLeast("build-limit", buildLimit, Duration.ofMinutes(1));
    Check.atLeast("free-space", freeSpace, DataSize.ofBytes(0));
  }
}
