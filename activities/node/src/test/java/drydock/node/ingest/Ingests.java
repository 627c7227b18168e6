package drydock.node.ingest;

import drydock.node.failpoint.Failpoints;
import drydock.operations.blueprint.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Ingests, logs and their folders as the tests need them.
final class Ingests {
  static final IngestLimits LIMITS = new IngestLimits(100, 1 << 20, 1000);
  static final Failpoints NONE = (_, _) -> {};

  private Ingests() {}

  static StagingLog open(Path folder) throws IOException {
    return StagingLog.open(folder, "acme", LIMITS, NONE);
  }

  static IngestRecord one(String id) {
    return rows(id, List.of(Map.of("key", id)));
  }

  static IngestRecord rows(String id, List<Map<String, @Nullable Object>> rows) {
    return new IngestRecord(id, "main", "Person", rows, null);
  }

  static IngestRecord file(String id, String content) {
    return file(id, sha256(content), 0);
  }

  static IngestRecord file(String id, String sha256, long bytes) {
    IngestRecord.File file =
        new IngestRecord.File("../../evil", Source.Format.CSV, null, sha256, bytes);
    return new IngestRecord(id, "main", "Person", List.of(), file);
  }

  static ByteArrayInputStream body(String content) {
    return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<IngestRecord> read(Path folder, long upTo) throws IOException {
    List<IngestRecord> read = new ArrayList<>();
    LogReader.read(folder, upTo, read::add);
    return read;
  }

  static List<String> ids(Path folder, long upTo) throws IOException {
    return read(folder, upTo).stream().map(IngestRecord::id).toList();
  }

  static Path log(Path folder) {
    return folder.resolve(LogReader.FILE);
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
