package drydock.node.ingest;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoints;
import drydock.node.ingest.IngestRefused.Reason;
import drydock.node.ingest.frames.GroupCommit;
import drydock.node.ingest.frames.LogDamaged;
import drydock.node.ingest.frames.LogFile;
import drydock.node.ingest.frames.LogHeader;
import drydock.node.ingest.frames.Milestones;
import drydock.node.ingest.frames.Written;
import drydock.node.ingest.ids.Ids;
import drydock.node.ingest.ids.Known;
import drydock.node.volume.DurableFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ingests of one family. What a receipt was given for is on the disk, once, and stays. One per
/// family and process; any thread may call.
public final class StagingLog implements AutoCloseable {
  private final Path log;
  private final RecordCheck check;
  private final Bodies bodies;
  private final Ids ids;
  private final LogFile file;
  private final GroupCommit commit;
  private final Places places;
  private final UnderWay underWay = new UnderWay();
  private final long torn;

  /// How the file is opened; a test's disk can be full.
  interface Disk {
    LogFile open(Path log) throws IOException;
  }

  /// Where tests make something fail.
  private record Places(Failpoints failpoints, String family) implements Milestones {
    void at(Failpoint point) {
      failpoints.at(point, family);
    }

    @Override
    public void appended() {
      at(Failpoint.INGEST_APPENDED);
    }

    @Override
    public void forced() {
      at(Failpoint.INGEST_FORCED);
    }
  }

  private StagingLog(
      Path log, RecordCheck check, Bodies bodies, Recovered found, LogFile file, Places places) {
    this.log = log;
    this.check = check;
    this.bodies = bodies;
    this.ids = new Ids(found.known());
    this.file = file;
    this.commit = new GroupCommit(file, found.end(), places);
    this.places = places;
    this.torn = found.torn();
  }

  /// Opens the log in this folder, or makes one. What a halt left half-done is removed.
  ///
  /// @throws LogDamaged when something acknowledged is not there as it was written
  public static StagingLog open(
      Path folder, String family, IngestLimits limits, Failpoints failpoints) throws IOException {
    return open(folder, limits, new Places(failpoints, family), LogFile::onDisk);
  }

  static StagingLog open(Path folder, IngestLimits limits, Failpoints failpoints, Disk disk)
      throws IOException {
    return open(folder, limits, new Places(failpoints, "test"), disk);
  }

  private static StagingLog open(Path folder, IngestLimits limits, Places places, Disk disk)
      throws IOException {
    RecordCheck check = new RecordCheck(limits);
    Bodies bodies = new Bodies(folder, check);
    Path log = folder.resolve(LogReader.FILE);
    make(folder, log, bodies);
    Recovered found = Recovered.from(log);
    LogFile file = disk.open(log);
    try {
      repair(file, found);
      bodies.removeAllBut(found.files());
      return new StagingLog(log, check, bodies, found, file, places);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void make(Path folder, Path log, Bodies bodies) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder);
      DurableFiles.forceFolder(parent(folder));
    }
    if (!Files.exists(log)) {
      if (!bodies.found().isEmpty()) {
        throw new LogDamaged(
            log, 0, "it is not there, but files of ingests are: " + bodies.found());
      }
      DurableFiles.write(log, LogHeader.bytes());
    }
  }

  private static Path parent(Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(
          "staging log folder " + folder + " is the root; expected a folder in one");
    }
    return parent;
  }

  /// Forced also where nothing is cut off: a process that was killed may have written the last
  /// group without forcing it, and from now on it counts as acknowledged.
  private static void repair(LogFile file, Recovered found) throws IOException {
    if (found.torn() > 0) {
      file.truncate(found.end());
    }
    file.force();
  }

  /// Rows. Comes back when they are on the disk.
  ///
  /// @throws IngestRefused when they cannot be taken, or the id was acknowledged with others
  public Receipt append(IngestRecord record) throws IOException, IngestRefused, Sealed {
    check.rows(record);
    byte[] line = RecordJson.line(record);
    check.bytes(record, line);
    underWay.enter(record.id());
    try {
      Known known = ids.claim(record.id());
      return known == null ? first(record.id(), line) : again(record, line, known);
    } finally {
      underWay.leave();
    }
  }

  private Receipt first(String id, byte[] line) throws IOException {
    @Nullable Known known = null;
    try {
      places.at(Failpoint.INGEST_BEFORE_APPEND);
      Written written = commit.append(line);
      known = known(written, line);
      return receipt(id, written);
    } finally {
      ids.settle(id, known);
    }
  }

  /// A file. The name in the header does not matter; 0 bytes there means that the size is not
  /// known.
  ///
  /// @throws IngestRefused also when the body is not the one that the header names
  /// @throws Sealed also in the middle of the body: whoever seals waits for one piece of it, no
  ///   more
  public Receipt append(IngestRecord header, InputStream body)
      throws IOException, IngestRefused, Sealed {
    IngestRecord.File asked = check.file(header);
    underWay.enter(header.id());
    try {
      Known known = ids.claim(header.id());
      return known == null
          ? first(header, asked, body)
          : again(header, RecordJson.line(header), known);
    } finally {
      underWay.leave();
    }
  }

  private Receipt first(IngestRecord header, IngestRecord.File asked, InputStream body)
      throws IOException, IngestRefused, Sealed {
    @Nullable Known known = null;
    try {
      places.at(Failpoint.INGEST_BEFORE_APPEND);
      IngestRecord.File kept =
          bodies.keep(header, asked, body, () -> underWay.goingOn(header.id()));
      boolean needed = false;
      try {
        places.at(Failpoint.INGEST_BODY_WRITTEN);
        byte[] line =
            RecordJson.line(
                new IngestRecord(header.id(), header.member(), header.table(), List.of(), kept));
        Written written = commit.append(line);
        needed = written.group() != null || written.doubtful();
        known = known(written, line);
        return receipt(header.id(), written);
      } finally {
        if (!needed) {
          bodies.discard(kept);
        }
      }
    } finally {
      ids.settle(header.id(), known);
    }
  }

  private static @Nullable Known known(Written written, byte[] line) {
    return written.group() == null ? null : Known.of(written.group(), line);
  }

  private static Receipt receipt(String id, Written written) throws IOException {
    if (written.group() == null || written.failure() != null) {
      throw new IOException(
          "ingest " + id + " is not acknowledged, send it again", written.failure());
    }
    return new Receipt(id, written.group().end(), false);
  }

  private Receipt again(IngestRecord record, byte[] line, Known known)
      throws IOException, IngestRefused {
    if (!known.is(line)) {
      IngestRecord first = LogReader.one(log, known.group(), record.id());
      IngestRecord now = RecordJson.record(line);
      String difference = Difference.between(first, now);
      if (difference != null) {
        throw new IngestRefused(
            Reason.OTHER_CONTENT, record.id(), "it was acknowledged with " + difference);
      }
    }
    return new Receipt(record.id(), known.end(), true);
  }

  /// The offset behind the last acknowledged ingest.
  public long end() {
    return commit.end();
  }

  /// How many bytes were cut off when it was opened: left by a halt, which no caller was told of.
  /// Whoever opens it says so in the log of the process.
  public long torn() {
    return torn;
  }

  /// Refuses what comes from now on, waits for what is under way, and syncs. It stays sealed also
  /// where this fails.
  ///
  /// @param why who seals it and what for, as callers are told
  public void seal(String why) throws IOException, InterruptedException {
    underWay.seal(why);
    file.force();
  }

  public void unseal() {
    underWay.unseal();
  }

  /// Waits for what is under way. Nothing may be called after it.
  @Override
  public void close() throws IOException {
    try {
      underWay.seal("the node, which closes it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("staging log " + log + " is not closed: interrupted while waiting", e);
    }
    file.close();
  }
}
