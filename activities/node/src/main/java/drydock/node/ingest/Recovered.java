package drydock.node.ingest;

import drydock.node.ingest.frames.Line;
import drydock.node.ingest.frames.LogScan;
import drydock.node.ingest.frames.TornEnd;
import drydock.node.ingest.frames.Written;
import drydock.node.ingest.ids.Known;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What a log holds, found without changing it.
///
/// @param end of its whole groups
/// @param torn bytes behind them, which nobody was told of
/// @param files the names of those that belong to a record
record Recovered(long end, long torn, Map<String, Known> known, Set<String> files) {
  static Recovered from(Path log) throws IOException {
    Map<String, Known> known = new HashMap<>();
    Set<String> files = new HashSet<>();
    try (LogScan scan = LogScan.open(log)) {
      LogScan.Found found = scan.next();
      while (found == LogScan.Found.GROUP) {
        group(scan, known, files);
        found = scan.next();
      }
      long end = TornEnd.of(scan, found);
      return new Recovered(end, scan.size() - end, known, files);
    }
  }

  private static void group(LogScan scan, Map<String, Known> known, Set<String> files)
      throws IOException {
    byte[] lines = scan.lines();
    Written.Group group = new Written.Group(scan.start(), scan.end());
    Line.each(
        lines,
        line -> {
          known.putIfAbsent(RecordJson.id(lines, line), Known.of(group, lines, line));
          if (RecordJson.mayHaveFile(lines, line)) {
            file(scan, RecordJson.record(lines, line), files);
          }
        });
  }

  private static void file(LogScan scan, IngestRecord record, Set<String> files)
      throws IOException {
    if (record.file() != null) {
      Bodies.check(scan.file(), record.file(), scan.start());
      files.add(record.file().name());
    }
  }
}
