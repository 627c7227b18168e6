package drydock.proof.kills;

import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Flight;
import drydock.proof.node.NodeJvm;
import drydock.proof.node.Orphans;
import drydock.proof.node.Site;
import drydock.proof.kills.load.Aim;
import drydock.proof.kills.load.Keeper;
import drydock.proof.kills.load.Load;
import drydock.proof.kills.load.Tally;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// Load, kill, start, look; as often as asked.
final class Campaign implements AutoCloseable {
  /// No Temporal listens there: a node serves without, and nobody takes its audits away.
  private static final String NOWHERE = "127.0.0.1:1";

  private static final Duration OFTEN = Duration.ofSeconds(3);
  private static final Duration NEVER = Duration.ofHours(1);
  private static final int TELL_EVERY = 5;

  private final KillOptions options;
  private final Site site;
  private final Consumer<String> say;
  private final Random random;
  private final Complaints complaints;
  private final Tally tally = new Tally();
  private final Crew crew;
  private final Toll toll;
  private NodeJvm node;

  Campaign(KillOptions options, Site site, Consumer<String> say) throws IOException {
    this.options = options;
    this.site = site;
    this.say = say;
    this.random = new Random(options.seed() * 1_000_003);
    this.complaints = new Complaints(options.seed());
    this.crew = Crew.of(options.seed(), complaints, tally);
    this.toll = new Toll(tally, complaints);
    this.node = NodeJvm.start(site, NOWHERE, options.ready(), settings(OFTEN));
  }

  Crew crew() {
    return crew;
  }

  List<String> violations() {
    return complaints.all();
  }

  Toll run() throws IOException, InterruptedException {
    prepare();
    for (int number = 1; number <= options.kills(); number++) {
      complaints.after(number);
      kill();
      restart(number % options.every() == 0);
      check();
      if (number % TELL_EVERY == 0) {
        say.accept(sentence());
      }
    }
    last();
    return toll;
  }

  /// Every family has a first generation.
  void prepare() throws IOException {
    for (Keeper keeper : crew.keepers()) {
      keeper.publish(node.door());
    }
  }

  private void kill() throws InterruptedException, IOException {
    Aim aim = Aim.draw(random);
    Random readers = new Random(random.nextLong());
    Load load =
        Load.start(node.door(), crew.keepers(), crew.ingesters(), readers, complaints, tally);
    long killed = load.await(aim);
    if (!node.alive()) {
      complaints.add("node", "it ended by itself; " + site.log() + " tells why");
    }
    node.kill();
    Orphans orphans = Orphans.of(site);
    load.end();
    Set<Flight> lost = crew.lostAt(killed);
    toll.killed(lost, orphans.count());
    started(OFTEN);
    for (long pid : orphans.outliving()) {
      complaints.add("node", "child " + pid + " outlives it by more than five seconds");
    }
  }

  /// The next node starts at once, beside children that have not noticed yet.
  private static List<String> settings(Duration sweepEvery) {
    return List.of(
        "--drydock.node.instance-id=kills",
        "--drydock.node.sweep-every=" + sweepEvery.toSeconds() + "s");
  }

  private void started(Duration sweep) throws IOException {
    Remains before = Remains.of(site.data());
    node = NodeJvm.start(site, NOWHERE, options.ready(), settings(sweep));
    toll.started(node.took(), before.intents().size());
    complaints.add("volume", Remains.of(site.data()).against(before, crew.operations()));
  }

  /// A second start has nothing to do.
  private void restart(boolean again) throws IOException {
    if (again) {
      node.kill();
      started(NEVER);
      Contents before = Contents.of(site.data());
      node.kill();
      started(NEVER);
      complaints.add("volume", Contents.of(site.data()).against(before));
      toll.secondStart();
    }
  }

  /// And another publish works; of one family, because load goes on with the others.
  void check() throws IOException {
    Check check = new Check(node.door(), site, complaints, random);
    for (int at = 0; at < crew.keepers().size(); at++) {
      check.family(crew.keepers().get(at), crew.ingesters().get(at));
    }
    crew.keepers().get(random.nextInt(crew.keepers().size())).publish(node.door());
  }

  private void last() throws IOException {
    Check check = new Check(node.door(), site, complaints, random);
    for (Keeper keeper : crew.keepers()) {
      keeper.publish(node.door());
      check.last(keeper.book());
    }
  }

  private String sentence() {
    return "%d kills: %d ingests acknowledged, %d reads, %d violations"
        .formatted(toll.kills(), tally.ingests(), tally.reads(), complaints.all().size());
  }

  @Override
  public void close() {
    if (node.alive()) {
      node.kill();
    }
  }
}
