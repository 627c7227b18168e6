package drydock.proof.bench.node;

import drydock.node.volume.DurableFiles;
import drydock.node.volume.Sha256;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;

/// A CSV file on the disk.
public record Rows(Path file, String sha256, long count) {
  /// @param row by its number, from 0 on
  public static Rows write(Path file, String header, long count, LongFunction<String> row)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(header);
      out.write('\n');
      for (long number = 0; number < count; number++) {
        out.write(row.apply(number));
        out.write('\n');
      }
    }
    DurableFiles.force(file);
    return new Rows(file, Sha256.of(file), count);
  }
}
