package drydock.node.ingest;

import drydock.node.ingest.IngestRefused.Reason;
import drydock.node.ingest.frames.LogDamaged;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Sha256;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The files of ingests, beside the log. A file is whole before its record is written, so that no
/// record is ever without its file.
final class Bodies {
  private static final Pattern OURS = Pattern.compile("[0-9a-f]{64}\\.(csv|parquet|part)");
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final RecordCheck check;

  /// Asked before each piece: a long upload does not hold up whoever seals the log.
  interface Going {
    void on() throws Sealed;
  }

  Bodies(Path folder, RecordCheck check) {
    this.folder = folder;
    this.check = check;
  }

  /// Durable when it comes back, under a name that has nothing of the caller's text.
  IngestRecord.File keep(
      IngestRecord record, IngestRecord.File asked, InputStream body, Going going)
      throws IOException, IngestRefused, Sealed {
    String name =
        HexFormat.of()
            .formatHex(Sha256.fresh().digest(record.id().getBytes(StandardCharsets.UTF_8)));
    Path part = folder.resolve(name + ".part");
    Path whole = folder.resolve(name + "." + asked.format().name().toLowerCase(Locale.ROOT));
    boolean kept = false;
    try {
      long bytes = copied(record, asked, body, part, going);
      DurableFiles.move(part, whole);
      kept = true;
      return new IngestRecord.File(
          whole.getFileName().toString(),
          asked.format(),
          asked.nullMarker(),
          asked.sha256(),
          bytes);
    } finally {
      if (!kept) {
        remove(part);
        remove(whole);
      }
    }
  }

  private long copied(
      IngestRecord record, IngestRecord.File asked, InputStream body, Path part, Going going)
      throws IOException, IngestRefused, Sealed {
    MessageDigest digest = Sha256.fresh();
    long bytes = 0;
    try (FileOutputStream out = new FileOutputStream(part.toFile())) {
      byte[] piece = new byte[PIECE];
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        going.on();
        bytes += read;
        check.fileBytes(record, bytes);
        digest.update(piece, 0, read);
        out.write(piece, 0, read);
      }
      out.getFD().sync();
    }
    String found = HexFormat.of().formatHex(digest.digest());
    if (bytes == 0 || (asked.bytes() != 0 && asked.bytes() != bytes)) {
      String expected =
          asked.bytes() == 0 ? "at least 1" : "the " + asked.bytes() + " of its header";
      throw other(record, "its body has " + bytes + " bytes; expected " + expected);
    }
    if (!found.equals(asked.sha256())) {
      throw other(record, "its body has SHA-256 " + found + "; expected " + asked.sha256());
    }
    return bytes;
  }

  private static IngestRefused other(IngestRecord record, String found) {
    return new IngestRefused(Reason.OTHER_BODY, record.id(), found);
  }

  void discard(IngestRecord.File file) throws IOException {
    remove(folder.resolve(file.name()));
  }

  private static void remove(Path file) throws IOException {
    if (Files.exists(file)) {
      DurableFiles.delete(file);
    }
  }

  /// Where a record names a file that is not there, the log is as good as damaged.
  static void check(Path log, IngestRecord.File file, long offset) throws LogDamaged {
    Path body = log.resolveSibling(file.name());
    long bytes = body.toFile().length();
    if (!Files.isRegularFile(body) || bytes != file.bytes()) {
      throw new LogDamaged(
          log, offset, "its file " + file.name() + " has " + bytes + " bytes, not " + file.bytes());
    }
  }

  /// The files of ingests that are there, whole or not.
  Set<String> found() throws IOException {
    Set<String> found = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (OURS.matcher(name).matches()) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /// What is left over from an ingest that was never acknowledged.
  void removeAllBut(Set<String> acknowledged) throws IOException {
    for (String name : found()) {
      if (!acknowledged.contains(name)) {
        DurableFiles.delete(folder.resolve(name));
      }
    }
  }
}
