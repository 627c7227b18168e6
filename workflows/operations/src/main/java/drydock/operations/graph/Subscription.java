package drydock.operations.graph;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is paid for a graph.
///
/// @param endsAt until when a canceled one is paid for; null where nothing was said
public record Subscription(
    String id, SubscriptionState state, Instant since, @Nullable Instant endsAt) {

  /// The one that counts, of all that a graph ever had: the one that is not over, else the one that
  /// lasts longest. An old canceled one says nothing beside a new one.
  public static Optional<Subscription> effective(List<Subscription> all) {
    return all.stream()
        .max(
            Comparator.comparing((Subscription one) -> !one.state().isFinal())
                .thenComparing(one -> one.endsAt() == null ? Instant.MIN : one.endsAt())
                .thenComparing(Subscription::since)
                .thenComparing(Subscription::id));
  }

  /// Whether it is canceled and paid for at that time all the same.
  public boolean isPaidAt(Instant now) {
    return endsAt != null && now.isBefore(endsAt);
  }
}
