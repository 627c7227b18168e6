package drydock.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("unit")
final class RemainsTest {
  private static final String OF =
      "{\"family\":\"acme\",\"operation\":\"op-1\",\"step\":\"SWAP\",\"fence\":1}";

  @TempDir Path volume;

  @Test
  void an_intent_needs_one_audit_and_goes() throws IOException {
    write("intents/acme/a.json", OF);
    Remains before = Remains.of(volume);
    assertThat(Remains.of(volume).against(before, Set.of())).hasSize(2);

    Files.delete(volume.resolve("intents/acme/a.json"));
    assertThat(Remains.of(volume).against(before, Set.of()).getFirst()).contains("0 audits");
    write("audits/1.json", OF);
    assertThat(Remains.of(volume).against(before, Set.of())).isEmpty();
    write("audits/2.json", OF);
    assertThat(Remains.of(volume).against(before, Set.of()).getFirst()).contains("2 audits");
  }

  @Test
  void an_audit_of_nothing_is_noticed() throws IOException {
    Remains before = Remains.of(volume);
    write("audits/1.json", OF);

    assertThat(Remains.of(volume).against(before, Set.of()))
        .singleElement()
        .asString()
        .contains("of no intent");
  }

  @Test
  void what_is_half_done_is_noticed() throws IOException {
    Remains before = Remains.of(volume);
    write(".building/op-1-1/main.kuzu", "");
    write(".building/op-2-1/stage.json", "{}");
    write(".building/op-3-1/stage.json", "{}");
    write(".trash/acme-1/CURRENT", "");
    write("families/.new-1/family.json", "{}");
    write("families/acme/.CURRENT.new", "{}");
    write("tmp/.upload.new", "");

    List<String> wrong = Remains.of(volume).against(before, Set.of("op-3"));

    assertThat(wrong)
        .containsExactlyInAnyOrder(
            "stage op-1-1 is left, and it is not sealed",
            "stage op-2-1 is left of an operation that is over",
            ".trash/acme-1 is left",
            "families/.new-1 is left",
            "families/acme/.CURRENT.new is left");
  }

  @Test
  void a_second_start_that_changes_anything_is_noticed() throws IOException {
    write("families/acme/CURRENT", "1");
    write("tmp/child", "1");
    Contents before = Contents.of(volume);
    write("tmp/child", "2");
    assertThat(Contents.of(volume).against(before)).isEmpty();

    write("families/acme/CURRENT", "2");
    assertThat(Contents.of(volume).against(before))
        .singleElement()
        .asString()
        .contains("families/acme/CURRENT");
  }

  private void write(String name, String content) throws IOException {
    Path file = volume.resolve(name);
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, content);
  }
}
