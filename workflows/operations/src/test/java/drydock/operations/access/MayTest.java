package drydock.operations.access;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.Subscription;
import drydock.operations.graph.SubscriptionState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("unit")
final class MayTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final Subscription PAID = paid(SubscriptionState.ACTIVE, null);

  @ParameterizedTest
  @CsvSource({
    "PROVISIONING,  NOT_READY,    NOT_READY",
    "ACTIVE,        ALLOWED,      ALLOWED",
    "SUSPENDED,     SUSPENDED,    SUSPENDED",
    "TEARING_DOWN,  TEARING_DOWN, TEARING_DOWN",
    "DEPROVISIONED, NOT_FOUND,    NOT_FOUND",
    "QUARANTINED,   QUARANTINED,  QUARANTINED",
    "DRIFTED,       ALLOWED,      DRIFTED",
  })
  void the_state_of_the_graph_decides(GraphState state, Verdict read, Verdict write) {
    Standing standing = new Standing(GraphKind.TENANT, state, PAID, Role.OWNER, NOW);

    assertThat(May.decide(standing, Access.READ)).isEqualTo(read);
    assertThat(May.decide(standing, Access.WRITE)).isEqualTo(write);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING,         ALLOWED, NO_SUBSCRIPTION",
    "PENDING_PAYMENT, ALLOWED, NO_SUBSCRIPTION",
    "PROVISIONING,    ALLOWED, NO_SUBSCRIPTION",
    "ACTIVE,          ALLOWED, ALLOWED",
    "MIGRATING,       ALLOWED, MIGRATING",
    "PAUSED,          ALLOWED, UNPAID",
    "PAST_DUE,        ALLOWED, UNPAID",
    "UNPAID,          ALLOWED, UNPAID",
    "CANCELED,        ENDED,   ENDED",
    "FAILED,          ALLOWED, NO_SUBSCRIPTION",
  })
  void then_the_subscription_does(SubscriptionState state, Verdict read, Verdict write) {
    Standing standing = active(GraphKind.TENANT, paid(state, null), Role.OWNER);

    assertThat(May.decide(standing, Access.READ)).isEqualTo(read);
    assertThat(May.decide(standing, Access.WRITE)).isEqualTo(write);
  }

  @Test
  void what_is_canceled_and_paid_for_may_be_read_until_its_end() {
    Subscription canceled = paid(SubscriptionState.CANCELED, NOW.plusSeconds(1));
    Subscription over = paid(SubscriptionState.CANCELED, NOW);

    assertThat(May.decide(active(GraphKind.TENANT, canceled, Role.OWNER), Access.READ))
        .isEqualTo(Verdict.ALLOWED);
    assertThat(May.decide(active(GraphKind.TENANT, canceled, Role.OWNER), Access.WRITE))
        .isEqualTo(Verdict.ENDED);
    assertThat(May.decide(active(GraphKind.TENANT, over, Role.OWNER), Access.READ))
        .isEqualTo(Verdict.ENDED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "nothing",
      value = {
        "TENANT,     OWNER,   true,  true",
        "TENANT,     ADMIN,   true,  true",
        "TENANT,     MEMBER,  true,  true",
        "TENANT,     VIEWER,  true,  false",
        "TENANT,     nothing, false, false",
        "REPOSITORY, OWNER,   true,  true",
        "REPOSITORY, ADMIN,   true,  true",
        "REPOSITORY, MEMBER,  true,  false",
        "REPOSITORY, VIEWER,  true,  false",
        "REPOSITORY, nothing, true,  false",
      })
  void the_role_bounds_both(GraphKind kind, @Nullable Role role, boolean reads, boolean writes) {
    Standing standing = active(kind, PAID, role);

    assertThat(May.decide(standing, Access.READ).allows()).isEqualTo(reads);
    assertThat(May.decide(standing, Access.WRITE).allows()).isEqualTo(writes);
    assertThat(Stream.of(Access.values()).map(access -> May.decide(standing, access)))
        .isSubsetOf(Verdict.ALLOWED, Verdict.NOT_GRANTED);
  }

  @ParameterizedTest
  @EnumSource
  void nobody_writes_but_to_an_active_graph_that_is_paid_for_or_shared(GraphState state) {
    for (Standing standing : standings(state)) {
      boolean paid =
          standing.subscription() != null
              && standing.subscription().state() == SubscriptionState.ACTIVE;
      boolean shared = standing.kind() == GraphKind.REPOSITORY;

      if (May.decide(standing, Access.WRITE).allows()) {
        assertThat(state).isEqualTo(GraphState.ACTIVE);
        assertThat(paid || shared).as("%s", standing).isTrue();
        assertThat(standing.role()).isNotNull();
        assertThat(May.decide(standing, Access.READ).allows()).as("%s", standing).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoever_was_granted_nothing_learns_nothing_of_a_tenants_graph(GraphState state) {
    for (Standing standing : standings(state)) {
      if (standing.role() == null && standing.kind() == GraphKind.TENANT) {
        assertThat(Stream.of(Access.values()).map(access -> May.decide(standing, access)))
            .containsOnly(
                state == GraphState.DEPROVISIONED ? Verdict.NOT_FOUND : Verdict.NOT_GRANTED);
      }
    }
  }

  private static List<Standing> standings(GraphState state) {
    List<@Nullable Subscription> subscriptions = new ArrayList<>();
    subscriptions.add(null);
    for (SubscriptionState one : SubscriptionState.values()) {
      subscriptions.add(paid(one, null));
      subscriptions.add(paid(one, NOW.plusSeconds(1)));
    }
    List<@Nullable Role> roles = new ArrayList<>(Arrays.asList(Role.values()));
    roles.add(null);
    List<Standing> standings = new ArrayList<>();
    for (GraphKind kind : GraphKind.values()) {
      for (Subscription subscription : subscriptions) {
        for (Role role : roles) {
          standings.add(new Standing(kind, state, subscription, role, NOW));
        }
      }
    }
    return standings;
  }

  private static Standing active(
      GraphKind kind, @Nullable Subscription subscription, @Nullable Role role) {
    return new Standing(kind, GraphState.ACTIVE, subscription, role, NOW);
  }

  private static Subscription paid(SubscriptionState state, @Nullable Instant endsAt) {
    return new Subscription("s", state, NOW, endsAt);
  }
}
