package drydock.proof.kills.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drydock.proof.node.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class BookTest {
  private final Book book = new Book("acme");

  @Test
  void a_publish_that_was_found_done_has_to_be_answered_as_done() {
    swap();
    assertThat(book.answered(published(1, false))).isEmpty();
    swap();
    book.foundPublished(2);
    assertThat(book.answered(published(2, true))).isEmpty();
    swap();
    book.foundPublished(3);
    assertThat(book.answered(published(3, false))).singleElement().asString().contains("already");
    swap();
    assertThat(book.answered(published(4, true))).singleElement().asString().contains("already");
    swap();
    book.foundPublished(5);
    assertThat(book.answered(published(6, true))).singleElement().asString().contains("after 4");
    swap();
    assertThat(book.answered(published(6, false))).hasSize(1);
  }

  @Test
  void other_members_and_a_refusal_are_noticed() {
    swap();
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("generation", 1);
    assertThat(book.answered(new Reply(200, body)).getFirst()).contains("published []");
    swap();
    body.put("code", "CONFLICT");
    assertThat(book.answered(new Reply(409, body)).getFirst()).contains("refused: 409 CONFLICT");
  }

  @Test
  void an_ingest_that_met_a_deletion_may_be_there_or_not() {
    begin(Phase.CREATE);
    var _ = book.answered(published(0, false));
    int before = book.life();
    book.acknowledged("i-1", 10, before);
    begin(Phase.DELETE, Phase.CREATE);
    book.acknowledged("i-2", 20, before);
    assertThat(book.state().ingests().acknowledged()).containsOnlyKeys("i-1");
    assertThat(book.state().ingests().possible()).containsExactly("i-2");

    var _ = book.answered(published(0, false));
    var _ = book.answered(published(0, false));
    book.acknowledged("i-3", 10, before);
    book.acknowledged("i-4", 10, book.life());

    assertThat(book.state().ingests().acknowledged()).containsOnlyKeys("i-4");
    assertThat(book.state().ingests().possible()).containsExactly("i-3");
  }

  @Test
  void what_was_sent_after_the_kill_was_not_under_way() {
    long before = System.nanoTime() - 1;
    swap();
    assertThat(book.lostAt(System.nanoTime())).isEqualTo(Flight.PUBLISH);
    assertThat(book.state().lost()).isTrue();
    assertThat(book.lostAt(before)).isNull();
    assertThat(book.state().lost()).isFalse();
  }

  @Test
  void a_generation_that_answers_two_things_is_noticed() {
    assertThat(book.seen(1, "main", "op-1", book.life())).isNull();
    assertThat(book.seen(1, "main", "op-1", book.life())).isNull();
    assertThat(book.seen(1, "main", "op-2", book.life())).contains("op-1 and op-2");
  }

  private void swap() {
    begin(Phase.SWAP);
  }

  private void begin(Phase... phases) {
    Edition edition = new Edition(0, Map.of("main", "op"), 0);
    long fence = book.nextFence();
    book.begin(new Deed("op-" + fence, fence, List.of(phases), 0, edition, Set.of()));
    book.sending();
  }

  private static Reply published(long generation, boolean already) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("generation", generation).put("already", already);
    body.putArray("members").addObject().put("name", "main");
    return new Reply(200, body);
  }
}
