package drydock.proof.kills.book;

import com.fasterxml.jackson.databind.JsonNode;
import drydock.proof.node.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What the driver knows of one family. Everybody who works on it writes here what he asked and
/// what he was answered.
public final class Book {
  private final String family;
  private boolean exists;
  private @Nullable Edition live;
  private @Nullable Edition previous;
  private @Nullable Deed deed;
  private int step;
  private long sentAt;
  private long happened;
  private long fence;
  private int life;
  private int doors;
  private final Map<Long, Edition> history = new HashMap<>();
  private final Map<Long, Map<String, String>> seen = new TreeMap<>();
  private Ingests ingests = new Ingests();

  public Book(String family) {
    this.family = family;
  }

  public String family() {
    return family;
  }

  public synchronized State state() {
    return new State(
        family,
        exists,
        live,
        previous,
        deed == null ? null : deed.phases().get(step),
        sentAt != 0,
        deed,
        new HashMap<>(history),
        new TreeMap<>(seen),
        ingests.copy());
  }

  /// What was acknowledged last; null where nothing is published.
  public synchronized @Nullable Edition live() {
    return live;
  }

  /// Higher than any before.
  public synchronized long nextFence() {
    return fence + 1;
  }

  public synchronized void begin(Deed begun) {
    deed = begun;
    step = 0;
    fence = begun.fence();
    enter();
  }

  private void enter() {
    Phase phase = phase();
    if (phase != null && phase.shuts() && doors % 2 == 0) {
      doors++;
    }
    if (phase == Phase.DELETE) {
      life++;
    }
  }

  private @Nullable Phase phase() {
    return deed == null ? null : deed.phases().get(step);
  }

  /// The call of the deed that comes next goes out.
  public synchronized void sending() {
    sentAt = System.nanoTime();
  }

  /// After a kill: what was sent after it was never under way.
  ///
  /// @return what was; null for nothing
  public synchronized @Nullable Flight lostAt(long killed) {
    Phase phase = phase();
    if (phase == null || sentAt == 0 || sentAt - killed >= 0) {
      sentAt = 0;
      return null;
    }
    return phase.flight();
  }

  /// A lost publish was found done, as this generation.
  public synchronized void foundPublished(long generation) {
    happened = generation;
  }

  /// @return what is wrong with the answer
  public synchronized List<String> answered(Reply reply) {
    List<String> wrong = new ArrayList<>();
    Deed done = deed;
    Phase phase = phase();
    if (done == null || phase == null) {
      throw new IllegalStateException(family + ": an answer to nothing: " + reply.said());
    }
    String what = phase + " of " + done.operation();
    if (!reply.ok()) {
      wrong.add(what + " was refused: " + reply.said());
    } else {
      apply(phase, done, reply.body(), what, wrong);
    }
    sentAt = 0;
    happened = 0;
    step++;
    if (step == done.phases().size()) {
      deed = null;
      doors += doors % 2;
    } else {
      enter();
    }
    return wrong;
  }

  private void apply(Phase phase, Deed done, JsonNode body, String what, List<String> wrong) {
    switch (phase) {
      case CREATE -> created();
      case DELETE -> deleted();
      case SWAP, PROMOTE -> published(done, body, what, wrong);
      case DRAIN -> {
        long number = body.path("generation").asLong(-1);
        long right = live == null ? 0 : live.generation();
        if (number != right) {
          wrong.add(what + " proved generation " + number + "; expected " + right);
        }
      }
      case UPLOAD, STAGE, UNDRAIN, DISCARD -> {}
    }
  }

  private void created() {
    exists = true;
    life += life % 2;
  }

  private void deleted() {
    exists = false;
    live = null;
    previous = null;
    history.clear();
    seen.clear();
    ingests = new Ingests();
  }

  private void published(Deed done, JsonNode body, String what, List<String> wrong) {
    long number = body.path("generation").asLong();
    long before = live == null ? 0 : live.generation();
    Edition edition = java.util.Objects.requireNonNull(done.edition());
    if (number <= before || (happened > 0 && number != happened)) {
      wrong.add(what + " answered generation " + number + " after " + before + " and " + happened);
    }
    boolean already = body.path("already").asBoolean();
    if (already != happened > 0) {
      wrong.add(what + " answered already: " + already + ", and it was found live: " + happened);
    }
    TreeSet<String> members = new TreeSet<>();
    body.path("members").forEach(member -> members.add(member.path("name").asText()));
    if (!members.equals(new TreeSet<>(edition.stamps().keySet()))) {
      wrong.add(what + " published " + members + "; expected " + edition.stamps().keySet());
    }
    previous = live;
    live = edition.numbered(number);
    history.put(number, live);
  }

  /// The same while nobody deletes and makes the family; odd while somebody does.
  public synchronized int life() {
    return life;
  }

  /// The same while nobody is shut out; odd while somebody may be.
  public synchronized int doors() {
    return doors;
  }

  /// @param sentIn the life of the family in which it was sent
  public synchronized void acknowledged(String id, long offset, int sentIn) {
    if (sentIn == life && life % 2 == 0) {
      ingests.acknowledged().put(id, offset);
      ingests.possible().remove(id);
    } else {
      ingests.possible().add(id);
    }
  }

  public synchronized void unanswered(String id) {
    ingests.possible().add(id);
  }

  /// An answer to a reader.
  ///
  /// @param askedIn the life of the family in which it was asked
  /// @return what is wrong with it; null for nothing
  public synchronized @Nullable String seen(
      long generation, String member, String stamp, int askedIn) {
    if (askedIn != life || life % 2 != 0) {
      return null;
    }
    String other =
        seen.computeIfAbsent(generation, _ -> new TreeMap<>()).putIfAbsent(member, stamp);
    return other == null || other.equals(stamp)
        ? null
        : "generation " + generation + " answers " + other + " and " + stamp + " from " + member;
  }
}
