package drydock.proof.kills;

import drydock.proof.kills.book.Book;
import drydock.proof.kills.book.Complaints;
import drydock.proof.kills.book.Flight;
import drydock.proof.kills.book.State;
import drydock.proof.kills.load.Ingester;
import drydock.proof.kills.load.Keeper;
import drydock.proof.kills.load.Tally;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Who works on which family. One of the three is deleted and made anew at times.
record Crew(List<Keeper> keepers, List<Ingester> ingesters) {
  private static final List<String> FAMILIES = List.of("anchor", "buoy", "cutter");

  static Crew of(long seed, Complaints complaints, Tally tally) {
    List<Keeper> keepers = new ArrayList<>();
    List<Ingester> ingesters = new ArrayList<>();
    for (String family : FAMILIES) {
      Book book = new Book(family);
      boolean mayDelete = family.equals(FAMILIES.getLast());
      keepers.add(new Keeper(seed, book, mayDelete, complaints, tally));
      ingesters.add(new Ingester(book, complaints, tally));
    }
    return new Crew(keepers, ingesters);
  }

  /// What was under way at that moment.
  Set<Flight> lostAt(long killed) {
    Set<Flight> lost = EnumSet.noneOf(Flight.class);
    for (Keeper keeper : keepers) {
      Flight flight = keeper.book().lostAt(killed);
      if (flight != null) {
        lost.add(flight);
      }
    }
    for (Ingester ingester : ingesters) {
      if (ingester.lostAt(killed)) {
        lost.add(Flight.INGEST);
      }
    }
    return lost;
  }

  /// The operations that are not over.
  Set<String> operations() {
    Set<String> open = new HashSet<>();
    for (Keeper keeper : keepers) {
      State state = keeper.book().state();
      if (state.deed() != null) {
        open.add(state.deed().operation());
      }
    }
    return open;
  }
}
