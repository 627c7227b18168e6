package drydock.node.core;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.harbour.Harbour;
import drydock.operations.node.NodeCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversIT {
  @TempDir Path data;

  @Test
  void a_start_removes_what_never_got_its_name_and_nothing_else() throws Exception {
    NodeCall call = new NodeCall("acme", "op-1", "STEP", 1);
    try (Harbour harbour = Harbour.open(data)) {
      harbour.core().create(call);
      harbour.build(call, 0, List.of(harbour.cargo(call).ships("main", "anna")));
      harbour.core().fence(call);
    }
    List<String> before = Harbour.listing(data);
    for (String name :
        List.of(
            "families/.new-1/family.json",
            "families/acme/.CURRENT.new",
            "families/acme/ingest/.ingest.log.new",
            "intents/acme/.1.json.new",
            "fences/.acme.json.new",
            "audits/.1.json.new",
            "quarantine/.acme.json.new")) {
      Path file = data.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, "{");
    }

    Harbour.open(data).close();

    assertThat(Harbour.listing(data).stream().filter(it -> !it.endsWith("/")))
        .isEqualTo(before.stream().filter(it -> !it.endsWith("/")).toList());
  }
}
