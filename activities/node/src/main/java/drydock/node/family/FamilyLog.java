package drydock.node.family;

import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.IngestRefused;
import drydock.node.ingest.Sealed;
import drydock.node.ingest.frames.LogDamaged;
import drydock.node.ingest.frames.UnknownVersion;
import drydock.node.ingest.Receipt;
import drydock.node.ingest.StagingLog;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The staging log of one family, opened when it is first needed.
public final class FamilyLog {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Parts parts;
  private final String family;
  private @Nullable StagingLog open;

  FamilyLog(Parts parts, String family) {
    this.parts = parts;
    this.family = family;
  }

  public Receipt append(IngestRecord record, @Nullable InputStream body)
      throws IOException, IngestRefused, Sealed {
    StagingLog log = opened();
    try {
      return body == null ? log.append(record) : log.append(record, body);
    } catch (IOException e) {
      // What could not be made durable is not known to be there or not: the next caller reads it.
      close();
      throw e;
    }
  }

  /// The end of what was acknowledged.
  public long end() throws IOException {
    return opened().end();
  }

  /// Refuses what comes, waits for what is under way, and has it on the disk.
  public long seal(String why) throws IOException {
    StagingLog log = opened();
    try {
      log.seal(why);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before the log was on the disk");
    }
    return log.end();
  }

  public synchronized void unseal() {
    if (open != null) {
      open.unseal();
    }
  }

  public synchronized void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private synchronized StagingLog opened() throws IOException {
    if (open == null) {
      Path folder = parts.volume().log(family);
      try {
        DurableFiles.createFolder(folder);
        open = StagingLog.open(folder, family, parts.rules().ingest(), parts.failpoints());
        if (open.torn() > 0) {
          LOG.warn(
              "{}: {} bytes of an ingest nobody was told of were cut off", family, open.torn());
        }
      } catch (LogDamaged | UnknownVersion e) {
        throw new Unreadable(String.valueOf(e.getMessage()));
      }
    }
    return open;
  }
}
