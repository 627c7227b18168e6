package drydock.ledger.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.contract.FailureTypes;
import drydock.contract.InvalidRequest;
import drydock.ledger.Rows;
import drydock.operations.access.Access;
import drydock.operations.access.Location;
import drydock.operations.access.MayQuestion;
import drydock.operations.access.Verdict;
import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.SubscriptionState;
import drydock.operations.graph.Tier;
import io.temporal.failure.ApplicationFailure;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

@Tag("contract")
final class GraphsIT {
  private final Rows rows = new Rows();
  private final Tiers tiers = new Tiers(rows.jdbc());
  private final Graphs graphs = new Graphs(rows.jdbc());
  private final Subscriptions subscriptions = new Subscriptions(rows.jdbc());
  private final Belongings belongings = new Belongings(rows.jdbc());
  private final AccessActivitiesImpl access = new AccessActivitiesImpl(rows.jdbc());
  private final String operation = UUID.randomUUID().toString();

  @BeforeEach
  void anOperation() {
    rows.asOwner()
        .sql(
            """
            INSERT INTO drydock.operation
              (id, kind, behaves_as, families, input, state, fence, total, sentence)
            VALUES (:id::uuid, 'Provision', 'Provision', '{g}', '{}', 'RUNNING', 1, 1, '')
            """)
        .param("id", operation)
        .update();
  }

  @Test
  void the_tiers_that_are_shipped_are_these() {
    assertThat(tiers.all())
        .containsExactly(
            new Tier("standard", 1, 3, 20, 90, 14_900, 8_000, 1),
            new Tier("large", 2, 10, 50, 180, 29_900, 32_000, 1),
            new Tier("xlarge", 3, 25, 100, 365, 69_900, 100_000, 1));
  }

  @Test
  void a_tier_that_nobody_knows_is_an_error_that_names_those_there_are() {
    assertThatThrownBy(() -> tiers.byName("huge"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContainingAll("tier", "huge", "standard, large, xlarge");
  }

  @Test
  void the_application_sets_no_tier() {
    assertThatThrownBy(() -> rows.jdbc().sql("UPDATE drydock.tier SET families = 2").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void a_graph_that_is_there_is_not_made_again() {
    assertThat(add("g")).isTrue();
    assertThat(add("g")).isFalse();
    assertThat(graphs.byId("g"))
        .contains(
            new Graph(
                "g",
                GraphKind.TENANT,
                "acme",
                "Books",
                "standard",
                GraphState.PROVISIONING,
                null,
                null,
                0,
                0));
  }

  @Test
  void a_place_is_given_to_whoever_knows_the_last_one() {
    add("g");

    assertThat(graphs.place("g", 0, "i-1")).isTrue();
    assertThat(graphs.place("g", 0, "i-2")).isFalse();
    assertThat(graphs.place("g", 1, "i-1")).as("the same place again").isFalse();
    assertThat(graphs.place("g", 1, "i-2")).isTrue();
    assertThat(graphs.byId("g").orElseThrow().placement()).isEqualTo(2);
  }

  @Test
  void a_state_is_changed_by_whoever_knows_the_last_one() {
    active("g");

    assertThat(change("g", GraphState.ACTIVE, GraphState.SUSPENDED)).isTrue();
    assertThat(change("g", GraphState.ACTIVE, GraphState.SUSPENDED)).isFalse();
    assertThatThrownBy(() -> change("g", GraphState.SUSPENDED, GraphState.PROVISIONING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SUSPENDED does not become PROVISIONING");
  }

  @Test
  void trouble_remembers_where_it_began() {
    active("g");

    assertThat(
            graphs.change(
                "g",
                GraphState.ACTIVE,
                GraphState.QUARANTINED,
                "its CURRENT is cut short",
                GraphState.ACTIVE))
        .isTrue();
    assertThatThrownBy(() -> change("g", GraphState.QUARANTINED, GraphState.DRIFTED))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void a_node_quarantines_what_it_serves_and_nothing_else() {
    active("g");
    graphs.quarantine("g", "i-2", "not mine");
    assertThat(graphs.byId("g").orElseThrow().state()).isEqualTo(GraphState.ACTIVE);

    graphs.quarantine("g", "i-1", "its CURRENT is cut short");
    graphs.quarantine("g", "i-1", "its CURRENT is still cut short");

    assertThat(rows.one("SELECT state || ' ' || resumes || ': ' || reason FROM drydock.graph"))
        .isEqualTo("QUARANTINED ACTIVE: its CURRENT is cut short");
    assertThat(may("ann", "main", Access.READ).allows()).isFalse();
  }

  @Test
  void only_the_operation_that_makes_a_graph_unmakes_it() {
    add("g");
    graphs.remove("g", UUID.randomUUID().toString());
    assertThat(graphs.byId("g")).isPresent();

    graphs.remove("g", operation);
    assertThat(graphs.byId("g")).isEmpty();
  }

  @Test
  void a_graph_that_is_in_use_is_never_unmade() {
    active("g");

    graphs.remove("g", operation);

    assertThat(graphs.byId("g")).isPresent();
  }

  @Test
  void a_graph_has_one_subscription_that_is_not_over() {
    add("g");
    Tier tier = tiers.byName("large");

    assertThat(subscriptions.add("g", "acme", tier, SubscriptionState.PROVISIONING)).isTrue();
    assertThat(subscriptions.add("g", "acme", tier, SubscriptionState.PENDING)).isFalse();
    assertThat(subscribe("g", SubscriptionState.PROVISIONING, SubscriptionState.FAILED)).isTrue();
    assertThat(subscriptions.add("g", "acme", tier, SubscriptionState.PENDING)).isTrue();
    assertThatThrownBy(() -> subscribe("g", SubscriptionState.FAILED, SubscriptionState.ACTIVE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_subgraph_begins_with_what_its_graph_was_granted_and_leaves_nothing() {
    add("g");
    belongings.grant("g", "main", "ann", Role.OWNER);
    belongings.inherit("g", "sales");
    belongings.credit("g", "sales", tiers.byName("standard"));
    belongings.schema("g", "sales", 1, "{}");
    assertThat(rows.one("SELECT actor || role FROM drydock.graph_grant WHERE member = 'sales'"))
        .isEqualTo("annOWNER");

    belongings.remove("g", "sales");

    assertThat(
            rows.one(
                """
                SELECT (SELECT count(*) FROM drydock.graph_grant WHERE member = 'sales')
                     + (SELECT count(*) FROM drydock.graph_credit)
                     + (SELECT count(*) FROM drydock.graph_schema)
                """))
        .isEqualTo("0");
    assertThat(rows.one("SELECT actor FROM drydock.graph_grant")).isEqualTo("ann");
  }

  @Test
  void may_is_answered_from_what_the_ledger_has_now() {
    assertThat(may("ann", "main", Access.WRITE)).isEqualTo(Verdict.NOT_FOUND);
    active("g");
    assertThat(may("ann", "main", Access.READ)).isEqualTo(Verdict.NOT_GRANTED);
    belongings.grant("g", "main", "ann", Role.MEMBER);
    assertThat(may("ann", "main", Access.READ)).isEqualTo(Verdict.ALLOWED);
    assertThat(may("ann", "main", Access.WRITE)).isEqualTo(Verdict.NO_SUBSCRIPTION);
    subscriptions.add("g", "acme", tiers.byName("standard"), SubscriptionState.PROVISIONING);
    subscribe("g", SubscriptionState.PROVISIONING, SubscriptionState.ACTIVE);
    assertThat(may("ann", "main", Access.WRITE)).isEqualTo(Verdict.ALLOWED);
    assertThat(may("ann", "sales", Access.READ)).isEqualTo(Verdict.NOT_FOUND);
    assertThat(may("bob", "main", Access.READ)).isEqualTo(Verdict.NOT_GRANTED);
  }

  @Test
  void an_old_subscription_that_is_over_says_nothing_beside_a_new_one() {
    active("g");
    belongings.grant("g", "main", "ann", Role.OWNER);
    Tier tier = tiers.byName("standard");
    subscriptions.add("g", "acme", tier, SubscriptionState.PENDING);
    subscribe("g", SubscriptionState.PENDING, SubscriptionState.FAILED);
    subscriptions.add("g", "acme", tier, SubscriptionState.PROVISIONING);
    subscribe("g", SubscriptionState.PROVISIONING, SubscriptionState.ACTIVE);

    assertThat(may("ann", "main", Access.WRITE)).isEqualTo(Verdict.ALLOWED);
  }

  @Test
  void a_graph_is_found_where_its_node_says_it_is() {
    assertThatThrownBy(() -> access.locate("g"))
        .isInstanceOfSatisfying(
            ApplicationFailure.class,
            failure -> assertThat(failure.getType()).isEqualTo(FailureTypes.NOT_FOUND));
    active("g");
    rows.asOwner()
        .sql(
            """
            INSERT INTO drydock.instance
              (id, address, version, read_only, started_at, report, highest_fence, quarantined)
            VALUES ('i-1', 'http://10.0.0.7:8001', '1', false, now(), 1, 0, '{}')
            """)
        .update();

    assertThat(access.locate("g"))
        .isEqualTo(new Location("g", "i-1", "http://10.0.0.7:8001", 1, 0));
  }

  private boolean add(String id) {
    return graphs.add(id, GraphKind.TENANT, "acme", "Books", "standard", operation);
  }

  private void active(String id) {
    add(id);
    graphs.place(id, 0, "i-1");
    change(id, GraphState.PROVISIONING, GraphState.ACTIVE);
  }

  private boolean change(String id, GraphState from, GraphState to) {
    return graphs.change(id, from, to, null, null);
  }

  private boolean subscribe(String graph, SubscriptionState from, SubscriptionState to) {
    return subscriptions.change(graph, from, to);
  }

  private Verdict may(String actor, String member, Access wanted) {
    return access.may(new MayQuestion(actor, "g", member, wanted));
  }
}
