package drydock.node.intent;

import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Sha256;
import drydock.node.volume.Unreadable;
import drydock.node.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One recovery, kept until the ledger has it. Written before the intent goes, under a name that a
/// repeated recovery writes again, so there is exactly one.
///
/// @param id names it for the ledger
/// @param operation on whose behalf it was done
/// @param from the generation that was found: the highest number on the disk
/// @param to the generation that is live after it
public record Audit(
    int format,
    String id,
    String family,
    String operation,
    String step,
    long fence,
    Kind kind,
    long from,
    long to,
    String at,
    String reason) {
  private static final int FORMAT = 1;
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  /// What was done.
  public enum Kind {
    ROLLED_FORWARD,
    ROLLED_BACK,
    /// It had been published already.
    FINISHED,
    /// Nothing had moved.
    DROPPED,
    QUARANTINED
  }

  static Audit of(Intent intent, Kind kind, long from, long to, String at, String reason) {
    return new Audit(
        FORMAT,
        id(intent),
        intent.family(),
        intent.operation(),
        intent.step(),
        intent.fence(),
        kind,
        from,
        to,
        at,
        reason);
  }

  static Optional<Audit> read(Volume volume, Intent intent) throws IOException {
    return Documents.read(file(volume, id(intent)), Audit.class, FORMAT);
  }

  void write(Volume volume) throws IOException {
    DurableFiles.createFolder(volume.audits());
    Documents.write(file(volume, id), this);
  }

  /// Those the ledger has not acknowledged, at most `most`.
  public static List<Audit> waiting(Volume volume, int most) throws IOException {
    List<Audit> all = new ArrayList<>();
    for (Path file : DurableFiles.list(volume.audits())) {
      if (all.size() < most && file.toString().endsWith(".json")) {
        readable(file).ifPresent(all::add);
      }
    }
    return all;
  }

  /// One that is damaged must not silence the others.
  private static Optional<Audit> readable(Path file) throws IOException {
    try {
      return Documents.read(file, Audit.class, FORMAT);
    } catch (Unreadable e) {
      LOG.error("an account of a recovery is not reported: {}", e.getMessage());
      return Optional.empty();
    }
  }

  public static void acknowledged(Volume volume, String id) throws IOException {
    DurableFiles.delete(file(volume, id));
  }

  private static String id(Intent intent) {
    return Sha256.of(intent.key() + "\n" + intent.id());
  }

  private static Path file(Volume volume, String id) {
    return volume.audits().resolve(id + ".json");
  }
}
