package drydock.proof.bench.node.load;

import drydock.node.engine.QueryRefused;
import drydock.proof.bench.node.BenchFolder;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.Measure;
import drydock.proof.report.NeverHappened;
import drydock.proof.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows per second of stage and commit, over those of the engine alone on the same files.
public final class LoadBench {
  private static final double GOAL = 0.9;

  private final List<Size> sizes;
  private final int rounds;
  private final int largeRounds;
  private final @Nullable Path folder;

  /// @param sizes such as `100k`
  /// @param rounds of each up to a million rows
  /// @param largeRounds of each above
  /// @param folder below which files are made; null for the system's temporary one
  public LoadBench(List<String> sizes, int rounds, int largeRounds, @Nullable Path folder) {
    this.sizes = sizes.stream().map(Size::of).distinct().toList();
    if (sizes.isEmpty() || rounds < 1 || largeRounds < 1) {
      throw new IllegalArgumentException(
          "--sizes is %s, --rounds %d, --large-rounds %d; expected at least one of each"
              .formatted(sizes, rounds, largeRounds));
    }
    this.rounds = rounds;
    this.largeRounds = largeRounds;
    this.folder = folder;
  }

  public Report report() {
    try (BenchFolder made = BenchFolder.make(folder);
        BenchNode node = BenchNode.open(made.path().resolve("node"), 1, 1, true)) {
      Path files = Files.createDirectory(made.path().resolve("files"));
      OurLoad ours = new OurLoad(node);
      BareRuns bare = new BareRuns(files);
      List<Measure> measures = new ArrayList<>();
      long samples = 0;
      for (Size size : sizes) {
        int times = size.isLarge() ? largeRounds : rounds;
        Cargo cargo = Cargo.write(files, size);
        measures.addAll(LoadRounds.run(ours, bare, cargo, times).measures(size, GOAL));
        samples += 2L * times;
        Files.delete(cargo.accounts().file());
        Files.delete(cargo.payments().file());
      }
      return new Report("load", 0, params(made.kind()), measures, samples);
    } catch (IOException | QueryRefused e) {
      throw new NeverHappened("load: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NeverHappened("interrupted");
    }
  }

  private Map<String, Object> params(String kind) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("sizes", sizes.stream().map(Size::label).toList());
    params.put("rounds", rounds);
    params.put("large_rounds", largeRounds);
    params.put("rows", "half nodes, half edges, CSV");
    params.put("build_pool_mb", BenchNode.ENGINE.buildPool() >> 20);
    params.put("address_space_gb", BenchNode.ENGINE.addressSpace() >> 30);
    params.put("disk", kind);
    return params;
  }
}
