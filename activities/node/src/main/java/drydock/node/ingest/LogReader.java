package drydock.node.ingest;

import drydock.node.ingest.frames.Line;
import drydock.node.ingest.frames.LogDamaged;
import drydock.node.ingest.frames.LogHeader;
import drydock.node.ingest.frames.LogScan;
import drydock.node.ingest.frames.Written;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads what was acknowledged, also beside a process that writes: it changes and locks nothing.
public final class LogReader {
  static final String FILE = "ingest.log";

  private LogReader() {}

  /// @param upTo as a receipt or the end of the log named it; 0 reads nothing, and needs no log
  /// @param each is told in the order of the log, and of a part only if this fails
  /// @throws LogDamaged when an acknowledged record, or its file, is not there as it was written
  public static void read(Path folder, long upTo, Consumer<IngestRecord> each) throws IOException {
    if (upTo == 0) {
      return;
    }
    try (LogScan scan = LogScan.open(folder.resolve(FILE))) {
      long end = LogHeader.LENGTH;
      while (end < upTo) {
        end = group(scan, upTo);
        each(scan, each);
      }
      if (end > upTo) {
        throw noBoundary(scan, upTo);
      }
    }
  }

  /// One record that is known to be there.
  static IngestRecord one(Path log, Written.Group group, String id) throws IOException {
    byte[] lines = LogScan.group(log, group);
    AtomicReference<@Nullable IngestRecord> found = new AtomicReference<>();
    Line.each(
        lines,
        line -> {
          if (RecordJson.id(lines, line).equals(id)) {
            found.set(RecordJson.record(lines, line));
          }
        });
    IngestRecord record = found.get();
    if (record == null) {
      throw new LogDamaged(log, group.start(), "it has no ingest " + id + " any more");
    }
    return record;
  }

  private static long group(LogScan scan, long upTo) throws IOException {
    LogScan.Found found = scan.next();
    if (upTo > scan.size()) {
      throw new IOException(
          "staging log "
              + scan.file()
              + " ends at "
              + scan.size()
              + ", and "
              + upTo
              + " was asked for; nothing was read");
    }
    if (found != LogScan.Found.GROUP) {
      throw new LogDamaged(scan.file(), scan.start(), "no whole record is there (" + found + ")");
    }
    if (scan.end() > upTo) {
      throw noBoundary(scan, upTo);
    }
    return scan.end();
  }

  private static IOException noBoundary(LogScan scan, long upTo) {
    return new IOException(
        "no record of staging log "
            + scan.file()
            + " ends at "
            + upTo
            + "; the one around it is "
            + scan.start()
            + " to "
            + scan.end()
            + ", the read is given up");
  }

  private static void each(LogScan scan, Consumer<IngestRecord> each) throws IOException {
    byte[] lines = scan.lines();
    Line.each(
        lines,
        line -> {
          IngestRecord record = RecordJson.record(lines, line);
          if (record.file() != null) {
            Bodies.check(scan.file(), record.file(), scan.start());
          }
          each.accept(record);
        });
  }
}
