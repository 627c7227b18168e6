package drydock.proof.bench;

import drydock.proof.report.NeverHappened;
import drydock.proof.report.Measure;
import drydock.proof.report.Report;
import drydock.contract.RehearsalRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From the command `./drydock dev` to the end of a first Rehearsal, on empty data, and what the
/// worker then holds in memory.
final class DevBench {
  private final Path root;

  DevBench(Path root) {
    this.root = root;
  }

  Report report() {
    try (DevProcess dev = DevProcess.start(root, Files.createTempDirectory("drydock-bench"))) {
      String result = dev.client().start(RehearsalRequest.of("first")).result().state();
      double ready = dev.secondsSinceStart();
      if (!result.equals("DONE")) {
        throw new NeverHappened("the first Rehearsal ended " + result);
      }
      List<Measure> measures =
          List.of(
              Measure.atMost("ready_s", ready, "s", 20),
              Measure.atMost("worker_rss_mb", dev.workerResidentMb(), "MB", 400));
      Map<String, Object> params = new LinkedHashMap<>();
      params.put("temporal", dev.temporal());
      params.put("data", "fresh");
      return new Report("dev", 0, params, measures, 1);
    } catch (IOException e) {
      throw new NeverHappened("drydock dev: " + e.getMessage());
    }
  }
}
