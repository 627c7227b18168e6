package drydock.proof.kills.load;

import drydock.operations.blueprint.Names;
import drydock.proof.kills.book.Deed;
import drydock.proof.kills.book.Edition;
import drydock.proof.kills.book.Phase;
import drydock.proof.kills.book.State;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What happens to one family next, drawn from the seed.
final class Choices {
  private static final int SUBGRAPHS = 3;

  private final Random random;
  private final String family;
  private final boolean mayDelete;
  private int subgraphs;
  private int publishes;

  /// @param mayDelete whether this family is deleted and made anew at times
  Choices(long seed, String family, boolean mayDelete) {
    this.random = new Random(seed * 1_000_003 + family.hashCode());
    this.family = family;
    this.mayDelete = mayDelete;
  }

  /// @param covered up to where the staging log was acknowledged
  Deed next(State state, long fence, long covered) {
    Edition live = state.live();
    if (!state.exists()) {
      return plain(state, fence, List.of(Phase.CREATE), null);
    }
    if (live == null) {
      return publish(state, fence, covered);
    }
    return switch (random.nextInt(12)) {
      case 0, 1 -> state.previous() == null ? publish(state, fence, covered) : undo(state, fence);
      case 2, 3 -> plain(state, fence, List.of(Phase.DRAIN, Phase.UNDRAIN), null);
      case 4 -> built(state, fence, covered, List.of(Phase.UPLOAD, Phase.STAGE, Phase.DISCARD));
      case 5 ->
          mayDelete
              ? plain(state, fence, List.of(Phase.DELETE, Phase.CREATE), null)
              : publish(state, fence, covered);
      default -> publish(state, fence, covered);
    };
  }

  Deed publish(State state, long fence, long covered) {
    return built(
        state, fence, covered, List.of(Phase.UPLOAD, Phase.STAGE, Phase.SWAP, Phase.DISCARD));
  }

  private Deed undo(State state, long fence) {
    return plain(state, fence, List.of(Phase.PROMOTE), state.previous());
  }

  private Deed plain(State state, long fence, List<Phase> phases, @Nullable Edition edition) {
    return new Deed(operation(fence), fence, phases, expected(state), edition, Set.of());
  }

  private Deed built(State state, long fence, long covered, List<Phase> phases) {
    Map<String, String> before = state.live() == null ? Map.of() : state.live().stamps();
    Set<String> linked = linked(before);
    Map<String, String> stamps = new TreeMap<>();
    stamps.put(Names.PARENT, operation(fence));
    for (String member : subgraphs(before)) {
      boolean kept = linked.contains(member);
      stamps.put(member, kept ? before.get(member) : operation(fence));
    }
    linked.retainAll(stamps.keySet());
    return new Deed(
        operation(fence), fence, phases, expected(state), new Edition(0, stamps, covered), linked);
  }

  /// Every other build takes one subgraph over as it is.
  private Set<String> linked(Map<String, String> before) {
    List<String> all =
        new TreeSet<>(before.keySet()).stream().filter(it -> !it.equals(Names.PARENT)).toList();
    return all.isEmpty() || random.nextBoolean()
        ? new LinkedHashSet<>()
        : new LinkedHashSet<>(List.of(all.getLast()));
  }

  /// Every other build has one more that was never there, and one less.
  private Set<String> subgraphs(Map<String, String> before) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.remove(Names.PARENT);
    if (publishes++ % 2 == 1 && !names.isEmpty()) {
      names.pollFirst();
    }
    while (names.size() < SUBGRAPHS) {
      names.add("s%05d".formatted(++subgraphs));
    }
    return names;
  }

  private String operation(long fence) {
    return family + "-op-" + fence;
  }

  private static long expected(State state) {
    return state.live() == null ? 0 : state.live().generation();
  }
}
