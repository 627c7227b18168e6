package drydock.proof.kills.load;

import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Flight;
import drydock.proof.kills.book.Ingests;
import drydock.proof.node.Door;
import drydock.proof.node.Reply;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Sends rows to one family, one ingest after the other, each with an id of its own. What was
/// acknowledged is known here, and nowhere in the node.
public final class Ingester {
  /// A refused ingest leaves nothing, so it needs not to be remembered.
  private static final Set<String> NOT_NOW = Set.of("FENCED", "CLOSED", "UNKNOWN");

  private static final long PAUSE = 2_000_000;

  private final Book book;
  private final Complaints complaints;
  private final Tally tally;
  private long number;
  private @Nullable String lost;
  private long lostAt;
  private int lostIn;

  public Ingester(Book book, Complaints complaints, Tally tally) {
    this.book = book;
    this.complaints = complaints;
    this.tally = tally;
  }

  void work(Door door, Moments moments) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      number++;
      send(door, moments, book.family() + "-i-" + number);
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void send(Door door, Moments moments, String id) throws IOException {
    int life = book.life();
    lost = id;
    lostAt = System.nanoTime();
    lostIn = life;
    moments.begun(Flight.INGEST);
    Reply reply = post(door, book.family(), id, Ingests.text(id));
    lost = null;
    if (reply.ok()) {
      if (reply.body().path("already").asBoolean()) {
        complaints.add(book.family(), "ingest " + id + " is new, and was answered already: true");
      }
      book.acknowledged(id, reply.body().path("offset").asLong(), life);
      tally.ingested();
    } else if (!NOT_NOW.contains(reply.code())) {
      complaints.add(book.family(), "ingest " + id + " was refused: " + reply.said());
    }
  }

  /// After a kill, when nobody works any more.
  ///
  /// @return whether an ingest was under way
  public boolean lostAt(long killed) {
    if (lost == null || lostAt - killed >= 0) {
      lost = null;
      return false;
    }
    book.unanswered(lost);
    return true;
  }

  /// Sends the lost one again: it is acknowledged now, whether it was there or not.
  public void resume(Door door, Set<String> logged) throws IOException {
    String id = lost;
    lost = null;
    if (id == null || lostIn != book.life()) {
      return;
    }
    Reply reply = post(door, book.family(), id, Ingests.text(id));
    boolean already = reply.body().path("already").asBoolean();
    if (!reply.ok() || already != logged.contains(id)) {
      complaints.add(
          book.family(),
          "lost ingest "
              + id
              + " is "
              + (logged.contains(id) ? "" : "not ")
              + "in the log, and sent again it was answered "
              + reply.said()
              + ", already: "
              + already);
    } else {
      book.acknowledged(id, reply.body().path("offset").asLong(), lostIn);
    }
  }

  /// Sends what was acknowledged again: it has to be known, and to be what it was.
  public static void repeat(Door door, String family, String id, long offset, Complaints complaints)
      throws IOException {
    Reply again = post(door, family, id, Ingests.text(id));
    boolean already = again.body().path("already").asBoolean();
    long told = again.body().path("offset").asLong();
    if (!again.ok() || !already || told != offset) {
      complaints.add(
          family,
          "acknowledged ingest %s at %d, sent again, was answered %s, already: %s, at %d"
              .formatted(id, offset, again.said(), already, told));
    }
    Reply other = post(door, family, id, "another text");
    if (!other.code().equals("CONFLICT")) {
      complaints.add(family, "ingest " + id + " with another content was answered " + other.said());
    }
  }

  private static Reply post(Door door, String family, String id, String text) throws IOException {
    return door.post(
        "/ingest/" + family + "/main?table=Cargo&id=" + id,
        "[{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}]");
  }
}
