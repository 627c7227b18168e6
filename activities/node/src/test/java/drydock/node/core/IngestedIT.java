package drydock.node.core;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.harbour.Harbour;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.Receipt;
import drydock.operations.node.NodeCall;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestedIT {
  @TempDir Path data;

  @Test
  void what_was_acknowledged_is_in_a_build_that_covers_it_and_no_later_row_is() throws Exception {
    NodeCall call = new NodeCall("acme", "op-1", "STEP", 1);
    try (Harbour harbour = Harbour.open(data)) {
      harbour.core().create(call);
      Receipt first = ingest(harbour, "i-1", "tug");
      ingest(harbour, "i-2", "ferry");

      harbour.build(
          call, 0, List.of(harbour.cargo(call).ships("main", "anna").withIngest(first.offset())));

      assertThat(harbour.ask("acme", "main", "MATCH (s:Ship {id: 'i-1'}) RETURN s.name"))
          .isEqualTo("tug");
      assertThat(harbour.ask("acme", "main", "MATCH (s:Ship) RETURN count(s)")).isEqualTo(3L);
      assertThat(harbour.core().info("acme").members().getFirst().ingestOffset())
          .isEqualTo(first.offset());
    }
  }

  private static Receipt ingest(Harbour harbour, String id, String name) {
    return harbour
        .core()
        .ingest(
            "acme",
            new IngestRecord(
                id, "main", "Ship", List.of(Map.of("id", id, "name", name, "tons", 1L)), null),
            null);
  }
}
