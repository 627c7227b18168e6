package drydock.operations.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("unit")
final class SubscriptionTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Test
  void one_that_is_not_over_counts_before_every_one_that_is() {
    Subscription old = subscription("a", SubscriptionState.CANCELED, 9, NOW.plusSeconds(9));
    Subscription unpaid = subscription("b", SubscriptionState.UNPAID, 1, null);

    assertThat(effective(old, unpaid)).isEqualTo(unpaid);
  }

  @Test
  void of_several_that_are_over_the_one_that_lasts_longest_counts() {
    Subscription shorter = subscription("a", SubscriptionState.CANCELED, 9, NOW.plusSeconds(1));
    Subscription longer = subscription("b", SubscriptionState.CANCELED, 1, NOW.plusSeconds(2));
    Subscription failed = subscription("c", SubscriptionState.FAILED, 10, null);

    assertThat(effective(shorter, longer, failed)).isEqualTo(longer);
  }

  @Test
  void of_several_alike_the_youngest_counts() {
    Subscription older = subscription("b", SubscriptionState.PAUSED, 1, null);
    Subscription younger = subscription("a", SubscriptionState.PENDING, 2, null);

    assertThat(effective(older, younger)).isEqualTo(younger);
    assertThat(Subscription.effective(List.of())).isEmpty();
  }

  @Test
  void it_is_paid_up_to_its_end_and_not_at_it() {
    Subscription one = subscription("a", SubscriptionState.CANCELED, 0, NOW);

    assertThat(one.isPaidAt(NOW.minusMillis(1))).isTrue();
    assertThat(one.isPaidAt(NOW)).isFalse();
    assertThat(subscription("a", SubscriptionState.CANCELED, 0, null).isPaidAt(NOW)).isFalse();
  }

  private static Subscription effective(Subscription... all) {
    Subscription one = Subscription.effective(List.of(all)).orElseThrow();
    assertThat(Subscription.effective(List.of(all).reversed())).contains(one);
    assertThat(Subscription.effective(Collections.nCopies(2, one))).contains(one);
    return one;
  }

  private static Subscription subscription(
      String id, SubscriptionState state, int age, @Nullable Instant endsAt) {
    return new Subscription(id, state, NOW.plusSeconds(age), endsAt);
  }
}
