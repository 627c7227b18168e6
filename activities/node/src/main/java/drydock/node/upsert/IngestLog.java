package drydock.node.upsert;

import drydock.node.ingest.IngestRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// The staging log as a build reads it.
@FunctionalInterface
public interface IngestLog {
  void read(Path folder, long upTo, Consumer<IngestRecord> each) throws IOException;
}
