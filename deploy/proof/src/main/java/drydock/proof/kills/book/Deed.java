package drydock.proof.kills.book;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One operation on one family, with all its calls in order.
///
/// @param expected the generation that is live before it
/// @param edition what is live after it; null where it publishes nothing
/// @param linked the members that it takes over as they are
public record Deed(
    String operation,
    long fence,
    List<Phase> phases,
    long expected,
    @Nullable Edition edition,
    Set<String> linked) {
  public Deed {
    phases = List.copyOf(phases);
    linked = Set.copyOf(linked);
  }
}
