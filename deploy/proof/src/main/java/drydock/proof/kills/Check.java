package drydock.proof.kills;

import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Edition;
import drydock.proof.kills.book.Found;
import drydock.proof.kills.book.Judge;
import drydock.proof.kills.book.State;
import drydock.proof.node.Door;
import drydock.proof.node.Site;
import drydock.proof.kills.load.Ingester;
import drydock.proof.kills.load.Keeper;
import drydock.proof.kills.load.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Checks one family after a start: as it was left by the kill, then with the lost call made again.
final class Check {
  private static final int SAMPLE = 10;

  private final Door door;
  private final Site site;
  private final Complaints complaints;
  private final Random random;

  Check(Door door, Site site, Complaints complaints, Random random) {
    this.door = door;
    this.site = site;
    this.complaints = complaints;
    this.random = random;
  }

  void family(Keeper keeper, Ingester ingester) throws IOException {
    Book book = keeper.book();
    Found found = look(book);
    if (found != null) {
      Edition live = Judge.live(book.state(), found);
      if (live != null && !live.equals(book.live())) {
        book.foundPublished(found.generation());
      }
    }
    keeper.resume(door);
    Found now = look(book);
    if (now != null && now.logged() != null) {
      ingester.resume(door, now.logged().keySet());
      repeat(book, SAMPLE);
    }
  }

  /// All that was ever acknowledged, and the family as it has to be in the end.
  void last(Book book) throws IOException {
    Found found = look(book);
    if (found != null && found.gate().equals("OPEN")) {
      repeat(book, Integer.MAX_VALUE);
    }
  }

  private @org.jspecify.annotations.Nullable Found look(Book book) throws IOException {
    State state = book.state();
    Found found = Look.at(door, site, book.family(), gone(state));
    complaints.add(book.family(), Judge.judge(state, found));
    return found;
  }

  /// Members of other generations than the live one.
  private static Set<String> gone(State state) {
    Set<String> all = new HashSet<>();
    if (state.previous() != null) {
      all.addAll(state.previous().stamps().keySet());
    }
    if (state.live() != null) {
      all.addAll(state.live().stamps().keySet());
    }
    return all;
  }

  private void repeat(Book book, int most) throws IOException {
    Map<String, Long> acknowledged = book.state().ingests().acknowledged();
    List<String> ids = new ArrayList<>(acknowledged.keySet());
    Collections.shuffle(ids, random);
    for (String id : ids.subList(0, Math.min(most, ids.size()))) {
      long offset = java.util.Objects.requireNonNull(acknowledged.get(id));
      Ingester.repeat(door, book.family(), id, offset, complaints);
    }
  }
}
