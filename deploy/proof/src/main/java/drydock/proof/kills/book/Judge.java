package drydock.proof.kills.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Compares what was found with what may be there: what was acknowledged, or what was under way and
/// not answered, and nothing else.
public final class Judge {
  private final State state;
  private final @Nullable Found found;
  private final List<String> wrong = new ArrayList<>();

  private Judge(State state, @Nullable Found found) {
    this.state = state;
    this.found = found;
  }

  /// @param found null where the family is not there
  /// @return a sentence for each thing that is wrong
  public static List<String> judge(State state, @Nullable Found found) {
    Judge judge = new Judge(state, found);
    judge.all();
    return judge.wrong;
  }

  /// The edition that was found live; null for none, or for one that cannot be.
  public static @Nullable Edition live(State state, Found found) {
    if (state.live() != null && found.generation() == state.live().generation()) {
      return state.live();
    }
    Deed deed = state.deed();
    Phase doubtful = state.doubtful();
    boolean published =
        doubtful != null && doubtful.publishes() && found.generation() > number(state);
    return published && deed != null && deed.edition() != null
        ? deed.edition().numbered(found.generation())
        : null;
  }

  private void all() {
    if (found == null) {
      boolean mayBeGone = state.doubtful() == Phase.DELETE || !state.exists();
      that(mayBeGone, "it is gone; expected it to be there");
      return;
    }
    that(
        state.exists() || state.doubtful() == Phase.CREATE,
        "it is there; its deletion was acknowledged");
    wrong.addAll(found.wrong());
    gate(found);
    generation(found);
    seen(found);
    if (found.logged() != null) {
      logged(found.logged());
    }
  }

  private void gate(Found found) {
    Set<String> may = gates();
    that(
        may.contains(found.gate()),
        "its gate is " + found.gate() + " (" + found.reason() + "); expected one of " + may);
  }

  private Set<String> gates() {
    Phase next = state.next();
    if (next == null) {
      return Set.of("OPEN");
    }
    return switch (next) {
      case DRAIN -> state.lost() ? Set.of("OPEN", "DRAINING", "CLOSED") : Set.of("OPEN");
      case UNDRAIN -> state.lost() ? Set.of("OPEN", "CLOSED") : Set.of("CLOSED");
      case DELETE -> state.lost() ? Set.of("OPEN", "DRAINING") : Set.of("OPEN");
      case CREATE, UPLOAD, STAGE, SWAP, PROMOTE, DISCARD -> Set.of("OPEN");
    };
  }

  private void generation(Found found) {
    Edition edition = live(state, found);
    if (edition == null) {
      that(
          found.generation() == 0 && state.live() == null,
          "generation " + found.generation() + " is live; expected " + expected());
      that(found.members().isEmpty() || found.generation() > 0, "it has members, but nothing live");
      return;
    }
    same(
        "its members are",
        new TreeSet<>(found.members()),
        new TreeSet<>(edition.stamps().keySet()));
    if (found.stamps() != null) {
      same("its members answer", new TreeMap<>(found.stamps()), new TreeMap<>(edition.stamps()));
    }
    if (found.carried() != null) {
      carried(edition, found.carried());
    }
  }

  private String expected() {
    Phase doubtful = state.doubtful();
    return number(state)
        + (doubtful != null && doubtful.publishes() ? ", or what was being published" : "");
  }

  /// What is in the files: all that was acknowledged before they were built, and nothing unknown.
  private void carried(Edition edition, Set<String> carried) {
    for (Map.Entry<String, Long> one : state.ingests().acknowledged().entrySet()) {
      boolean due = one.getValue() <= edition.offset();
      that(
          carried.contains(one.getKey()) == due,
          "ingest "
              + one.getKey()
              + " is "
              + (due ? "not in" : "in")
              + " generation "
              + edition.generation()
              + "; it ends at "
              + one.getValue()
              + ", and the log was built in up to "
              + edition.offset());
    }
    for (String id : carried) {
      that(
          state.ingests().acknowledged().containsKey(id) || state.ingests().possible().contains(id),
          "row " + id + " is in the files; nobody sent it");
    }
  }

  private void logged(Map<String, String> logged) {
    for (String id : state.ingests().acknowledged().keySet()) {
      String text = logged.get(id);
      that(
          Ingests.text(id).equals(text),
          "acknowledged ingest "
              + id
              + " is "
              + (text == null ? "lost" : "in the staging log as \"" + text + "\""));
    }
    for (String id : logged.keySet()) {
      that(
          state.ingests().acknowledged().containsKey(id) || state.ingests().possible().contains(id),
          "ingest " + id + " is in the staging log; it was never sent, or refused");
    }
  }

  /// What a reader was shown was published: it stays, and it was what it had to be.
  private void seen(Found found) {
    Edition live = live(state, found);
    state
        .seen()
        .forEach((generation, stamps) -> {
          Edition edition = state.history().get(generation);
          if (edition == null && live != null && live.generation() == generation) {
            edition = live;
          }
          if (edition == null) {
            wrong.add(
                "readers saw generation "
                    + generation
                    + ", and "
                    + found.generation()
                    + " is live");
            return;
          }
          for (Map.Entry<String, String> one : stamps.entrySet()) {
            String right = edition.stamps().get(one.getKey());
            that(
                one.getValue().equals(right),
                "a reader of generation "
                    + generation
                    + " got "
                    + one.getValue()
                    + " from "
                    + one.getKey()
                    + "; expected "
                    + right);
          }
        });
  }

  private static long number(State state) {
    return state.live() == null ? 0 : state.live().generation();
  }

  private void same(String what, Object is, Object right) {
    that(is.equals(right), what + " " + is + "; expected " + right);
  }

  private void that(boolean right, String sentence) {
    if (!right) {
      wrong.add(sentence);
    }
  }
}
