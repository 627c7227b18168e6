package drydock.proof.kills.load;

import drydock.operations.blueprint.Names;
import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Edition;
import drydock.proof.node.Door;
import drydock.proof.node.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Reads the stamps of one family's members. No read fails because of a publish.
final class Reader {
  private static final String QUERY = "{\"query\":\"MATCH (m:Mark {id: 'stamp'}) RETURN m.word\"}";

  private static final long PAUSE = 2_000_000;

  private final Book book;
  private final Random random;
  private final Complaints complaints;
  private final Tally tally;

  Reader(Book book, Random random, Complaints complaints, Tally tally) {
    this.book = book;
    this.random = random;
    this.complaints = complaints;
    this.tally = tally;
  }

  void work(Door door) throws IOException {
    while (!Thread.currentThread().isInterrupted()) {
      read(door, book.live());
      LockSupport.parkNanos(PAUSE);
    }
  }

  /// Asked also where nothing is published: a node that was killed is noticed by nothing else.
  private void read(Door door, @Nullable Edition live) throws IOException {
    Set<String> all = live == null ? Set.of(Names.PARENT) : live.stamps().keySet();
    List<String> members = List.copyOf(new TreeSet<>(all));
    String member = members.get(random.nextInt(members.size()));
    int life = book.life();
    int doors = book.doors();
    Reply reply = ask(door, book.family(), member, QUERY);
    if (reply.ok()) {
      tally.read();
      String stamp = stamp(reply);
      long generation = reply.body().path("generation").asLong();
      String wrong = book.seen(generation, member, String.valueOf(stamp), life);
      if (wrong != null) {
        complaints.add(book.family(), wrong);
      }
    } else if (live != null && !mayFail(reply, member, doors)) {
      complaints.add(book.family(), "a query to " + member + " was answered " + reply.said());
    }
  }

  /// A subgraph may have been dropped meanwhile; and somebody may be shut out.
  private boolean mayFail(Reply reply, String member, int doors) {
    boolean dropped = reply.code().equals("UNKNOWN") && !member.equals(Names.PARENT);
    return dropped || doors % 2 != 0 || doors != book.doors();
  }

  static Reply ask(Door door, String family, String member, String query) throws IOException {
    return door.post("/databases/" + family + "/members/" + member + "/query", query);
  }

  /// @return null where there is none
  static @Nullable String stamp(Reply reply) {
    var row = reply.body().path("rows").path(0).path(0);
    return row.isMissingNode() ? null : row.asText();
  }

  static Reply stamp(Door door, String family, String member) throws IOException {
    return ask(door, family, member, QUERY);
  }
}
