package drydock.proof.bench.node.swap;

import drydock.proof.report.Measure;
import java.util.List;

/// What one size came to.
///
/// @param windows how long they were
/// @param after how many windows without a publish had to be taken after it
/// @param bytes of the graph's file
record SizeFigures(
    Latencies publish, Latencies control, Latencies windows, int after, long bytes, Count count) {
  private static final double P999 = 0.999;

  /// A publish moves a thread or two; twice the usual tail is what readers may notice of it.
  private static final double GOAL = 2;

  Measure ratio(String size) {
    return Measure.atMost(
        "p999_ratio_" + size, publish.millis(P999) / control.millis(P999), "", GOAL);
  }

  List<Measure> measures(String size) {
    return List.of(
        ms("p999_publish_ms_", size, publish.millis(P999)),
        ms("p999_control_ms_", size, control.millis(P999)),
        ms("max_publish_ms_", size, publish.millis(1)),
        ms("max_control_ms_", size, control.millis(1)),
        ms("p50_publish_ms_", size, publish.millis(0.5)),
        ms("p50_control_ms_", size, control.millis(0.5)),
        ms("window_p50_ms_", size, windows.millis(0.5)),
        ms("window_max_ms_", size, windows.millis(1)),
        Measure.plain("reads_publish_" + size, publish.count(), ""),
        Measure.plain("reads_control_" + size, control.count(), ""),
        Measure.plain("controls_after_" + size, after, ""),
        Measure.plain("file_mb_" + size, bytes / 1e6, "MB"));
  }

  private static Measure ms(String name, String size, double millis) {
    return Measure.plain(name + size, millis, "ms");
  }
}
