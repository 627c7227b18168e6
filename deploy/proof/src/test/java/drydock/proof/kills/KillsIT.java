package drydock.proof.kills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Deed;
import drydock.proof.kills.book.Edition;
import drydock.proof.kills.book.Phase;
import drydock.proof.node.Reply;
import drydock.proof.node.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A few kills, elsewhere each time; many of them are a command.
@Tag("restart")
@Timeout(300)
final class KillsIT {
  @TempDir Path folder;

  @Test
  void a_killed_node_has_lost_nothing_and_serves_whole_generations() throws Exception {
    long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    System.out.println("node-kills: 6 kills, seed " + seed);

    try (Campaign campaign = campaign(new KillOptions(6, 3, seed, Duration.ofSeconds(60)))) {
      Toll toll = campaign.run();

      toll.measures().forEach(measure -> System.out.println(measure.line()));
      assertThat(toll.violations()).isEmpty();
      assertThat(toll.kills()).isEqualTo(6);
      toll.expect();
    }
  }

  @Test
  void an_acknowledgement_that_never_was_is_noticed() throws Exception {
    try (Campaign campaign = campaign(new KillOptions(1, 1, 1, Duration.ofSeconds(60)))) {
      campaign.prepare();
      Book anchor = campaign.crew().keepers().getFirst().book();
      Book buoy = campaign.crew().keepers().get(1).book();
      anchor.acknowledged("never", 1_000_000, anchor.life());
      claimPublished(buoy);

      campaign.check();

      assertThat(campaign.violations())
          .anySatisfy(it ->
              assertThat(it).contains("anchor: acknowledged ingest never is lost", "(seed 1)"))
          .anySatisfy(it -> assertThat(it).contains("buoy: generation 1 is live; expected 2"));
    }
  }

  private static void claimPublished(Book book) {
    Edition live = Objects.requireNonNull(book.live());
    List<Phase> phases = List.of(Phase.SWAP);
    book.begin(new Deed("never", book.nextFence(), phases, 1, live, Set.of()));
    book.sending();
    var _ =
        book.answered(new Reply(200, JsonNodeFactory.instance.objectNode().put("generation", 2)));
  }

  private Campaign campaign(KillOptions options) throws Exception {
    return new Campaign(options, Site.make(folder), System.out::println);
  }
}
