package drydock.node.core;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.node.harbour.Harbour;
import drydock.node.harbour.Refusals;
import drydock.node.intent.Audit;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.operations.node.Deleted;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One family whose files cannot be trusted; the others serve.
class QuarantineIT {
  @TempDir Path data;
  private Harbour harbour;

  @BeforeEach
  void two_families() throws Exception {
    harbour = Harbour.open(data);
    for (String family : List.of("bad", "good")) {
      NodeCall call = call(family, "op-1", 1);
      harbour.core().create(call);
      harbour.build(call, 0, List.of(harbour.cargo(call).ships("main", "anna")));
    }
    harbour.close();
  }

  @AfterEach
  void close() throws IOException {
    harbour.close();
  }

  private static NodeCall call(String family, String operation, long fence) {
    return new NodeCall(family, operation + "-" + family, "STEP", fence);
  }

  private Path file() {
    return data.resolve("families/bad/generations/1/main.kuzu");
  }

  /// What can have happened to a file.
  enum Damage {
    TRUNCATED("bytes"),
    EMPTIED("0 bytes"),
    FLIPPED("digest"),
    FOREIGN("bytes"),
    GONE("missing");

    private final String told;

    Damage(String told) {
      this.told = told;
    }

    void doTo(Path file) throws IOException {
      switch (this) {
        case TRUNCATED -> {
          byte[] content = Files.readAllBytes(file);
          Files.write(file, java.util.Arrays.copyOf(content, content.length / 2));
        }
        case EMPTIED -> Files.write(file, new byte[0]);
        case FLIPPED -> Harbour.flip(file);
        case FOREIGN -> Files.writeString(file, "this is no database");
        case GONE -> Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_damaged_file_closes_its_family_with_the_reason(Damage damage) throws Exception {
    damage.doTo(file());
    harbour = Harbour.open(data);

    Refusals.refused(Kind.QUARANTINED, damage.told, () -> harbour.word("bad", "main"));

    assertThat(harbour.core().info("bad").gate()).isEqualTo("QUARANTINED");
    assertThat(harbour.core().info("bad").reason()).contains(damage.told);
    assertThat(harbour.word("good", "main")).isEqualTo("anna");
    Refusals.refused(
        Kind.QUARANTINED, damage.told, () -> harbour.core().fence(call("bad", "op-2", 2)));
  }

  @Test
  void it_stays_closed_over_a_restart_until_it_is_released() throws Exception {
    byte[] content = Files.readAllBytes(file());
    Damage.FLIPPED.doTo(file());
    harbour = Harbour.open(data);
    Refusals.refused(Kind.QUARANTINED, "digest", () -> harbour.word("bad", "main"));
    harbour.close();
    Files.write(file(), content);
    harbour = Harbour.open(data);
    Refusals.refused(Kind.QUARANTINED, "digest", () -> harbour.word("bad", "main"));

    harbour.core().release(call("bad", "op-2", 2));

    assertThat(harbour.word("bad", "main")).isEqualTo("anna");
  }

  @Test
  void released_without_being_mended_it_is_closed_again() throws Exception {
    Damage.TRUNCATED.doTo(file());
    harbour = Harbour.open(data);
    Refusals.refused(Kind.QUARANTINED, "bytes", () -> harbour.word("bad", "main"));

    assertThat(harbour.core().release(call("bad", "op-2", 2)).gate()).isEqualTo("QUARANTINED");
  }

  @Test
  void it_can_be_deleted() throws Exception {
    Damage.FOREIGN.doTo(file());
    harbour = Harbour.open(data);
    Refusals.refused(Kind.QUARANTINED, "bytes", () -> harbour.word("bad", "main"));

    Deleted deleted = harbour.core().delete(call("bad", "op-2", 2));

    assertThat(deleted.existed()).isTrue();
    assertThat(deleted.failed()).isEmpty();
    assertThat(Harbour.listing(data).stream().filter(line -> line.contains("bad")))
        .allMatch(line -> line.startsWith("fences") || line.startsWith("staging"));
  }

  @ParameterizedTest
  @EnumSource
  void an_intent_that_cannot_be_understood_is_kept_and_closes_its_family(Odd odd) throws Exception {
    Path intent = data.resolve("intents/bad/0123.json");
    Files.createDirectories(intent.getParent());
    Files.writeString(intent, odd.text);

    harbour = Harbour.open(data);

    Refusals.refused(Kind.QUARANTINED, odd.told, () -> harbour.word("bad", "main"));
    assertThat(intent).hasContent(odd.text);
    assertThat(harbour.word("good", "main")).isEqualTo("anna");
  }

  /// Intents of other versions, or of none.
  enum Odd {
    LATER("{\"format\":99,\"family\":\"bad\"}", "format 99"),
    TRUNCATED("{\"format\":1,\"kind\":\"PUBL", "damaged"),
    EMPTY("", "format unknown");

    private final String text;
    private final String told;

    Odd(String text, String told) {
      this.text = text;
      this.told = told;
    }
  }

  @Test
  void a_current_that_names_nothing_closes_its_family() throws Exception {
    Path generation = data.resolve("families/bad/generations/1");
    Files.move(generation, data.resolve("elsewhere"));
    harbour = Harbour.open(data);

    Refusals.refused(Kind.QUARANTINED, "not there", () -> harbour.word("bad", "main"));
  }

  @Test
  void an_impossible_intent_is_quarantined_with_one_audit_record() throws Exception {
    Path intent = data.resolve("intents/bad/0123.json");
    Files.createDirectories(intent.getParent());
    Files.writeString(
        intent,
        """
        {"format":1,"id":"x","kind":"PUBLISH","family":"bad","operation":"op-7","step":"PUBLISH",
         "actor":"a","fence":7,"expected":5,"target":6,"stage":"op-7-1","state":"ARMED",
         "members":[{"name":"main","file":"main.kuzu","bytes":1,"sha256":"0"}]}
        """,
        StandardOpenOption.CREATE);

    harbour = Harbour.open(data);
    harbour.close();
    harbour = Harbour.open(data);

    Refusals.refused(Kind.QUARANTINED, "cannot be", () -> harbour.word("bad", "main"));
    List<Audit> audits = Audit.waiting(Harbour.volume(data), 10);
    assertThat(audits).hasSize(1);
    assertThat(audits.getFirst().kind()).isEqualTo(Audit.Kind.QUARANTINED);
    assertThat(intent).exists();
  }
}
