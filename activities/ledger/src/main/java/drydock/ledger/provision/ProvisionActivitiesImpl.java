package drydock.ledger.provision;

import drydock.contract.FailureTypes;
import drydock.contract.InvalidRequest;
import drydock.contract.graph.ProvisionRequest;
import drydock.ledger.capacity.Reservations;
import drydock.ledger.graph.Belongings;
import drydock.ledger.graph.Graph;
import drydock.ledger.graph.Graphs;
import drydock.ledger.graph.Subscriptions;
import drydock.ledger.graph.Tiers;
import drydock.ledger.journal.Journal;
import drydock.ledger.journal.NotYet;
import drydock.ledger.journal.Steps;
import drydock.ledger.resource.Resources;
import drydock.operations.blueprint.Names;
import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.SubscriptionState;
import drydock.operations.graph.Tier;
import drydock.operations.journal.StepCall;
import drydock.operations.place.Place;
import drydock.operations.provision.ProvisionActivities;
import drydock.operations.request.BadRequest;
import drydock.operations.request.StrictJson;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of a graph that is being made. Its id is the item of every call.
public final class ProvisionActivitiesImpl implements ProvisionActivities {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Steps steps;
  private final Tiers tiers;
  private final Graphs graphs;
  private final Subscriptions subscriptions;
  private final Belongings belongings;
  private final Reservations reservations;
  private final Resources resources;

  public ProvisionActivitiesImpl(Steps steps, JdbcClient jdbc) {
    this.steps = steps;
    this.tiers = new Tiers(jdbc);
    this.graphs = new Graphs(jdbc);
    this.subscriptions = new Subscriptions(jdbc);
    this.belongings = new Belongings(jdbc);
    this.reservations = new Reservations(jdbc);
    this.resources = new Resources(jdbc);
  }

  @Override
  public void enter(StepCall call) {
    boolean _ = steps.forward(call, acting -> entered(call, request(acting)));
  }

  @Override
  public void leave(StepCall call) {
    boolean _ = steps.undo(call, _ -> left(call));
  }

  @Override
  public boolean isEntered(StepCall call) {
    return steps.look(() -> reservations.of(call.item(), call.operation()).isPresent());
  }

  @Override
  public Place placed(StepCall call) {
    return steps.forward(
        call,
        _ -> {
          Place place = place(call);
          if (place == null) {
            throw NotYet.of(call, "waits until the node there has reported", LOOK);
          }
          resources.enter(call, "family", call.item());
          return place;
        });
  }

  @Override
  public @Nullable Place wasPlaced(StepCall call) {
    return steps
        .undo(
            call,
            _ ->
                resources.isKnown(call)
                    ? Optional.ofNullable(place(call))
                    : Optional.<Place>empty())
        .orElse(null);
  }

  @Override
  public @Nullable Place place(StepCall call) {
    return reservations.place(call.item(), call.operation()).orElse(null);
  }

  @Override
  public void activate(StepCall call) {
    boolean _ = steps.forward(call, acting -> activated(call, request(acting)));
  }

  @Override
  public boolean isActive(StepCall call) {
    return graphs.byId(call.item()).filter(graph -> graph.state() == GraphState.ACTIVE).isPresent();
  }

  private boolean entered(StepCall call, ProvisionRequest request) {
    String id = call.item();
    Tier tier = tier(request);
    GraphKind kind = kind(request);
    String name = Objects.requireNonNull(request.name());
    if (!graphs.add(id, kind, request.tenant(), name, tier.name(), call.operation())
        && !graphs.isOf(id, call.operation())) {
      throw ApplicationFailure.newNonRetryableFailure(
          "graph is " + id + ", which exists; expected a new id. Nothing was touched",
          FailureTypes.GRAPH_EXISTS);
    }
    if (request.tenant() != null) {
      subscriptions.add(id, request.tenant(), tier, SubscriptionState.PROVISIONING);
    }
    belongings.grant(id, Names.PARENT, Objects.requireNonNull(request.owner()), Role.OWNER);
    belongings.credit(id, Names.PARENT, tier);
    reservations.add(id, call.operation(), tier.name());
    return true;
  }

  private boolean left(StepCall call) {
    reservations.remove(call.item(), call.operation());
    if (graphs.isOf(call.item(), call.operation())) {
      belongings.remove(call.item(), Names.PARENT);
      subscriptions.remove(call.item());
      graphs.remove(call.item(), call.operation());
    }
    return true;
  }

  private boolean activated(StepCall call, ProvisionRequest request) {
    Graph graph = graphs.byId(call.item()).orElseThrow();
    if (graph.state() != GraphState.PROVISIONING) {
      return true;
    }
    Place place = Objects.requireNonNull(place(call), "a reservation with a machine");
    graphs.place(graph.id(), graph.placement(), place.instance());
    graphs.change(graph.id(), GraphState.PROVISIONING, GraphState.ACTIVE, null, null);
    if (request.tenant() != null) {
      subscriptions.change(graph.id(), SubscriptionState.PROVISIONING, SubscriptionState.ACTIVE);
    }
    reservations.remove(graph.id(), call.operation());
    return true;
  }

  private Tier tier(ProvisionRequest request) {
    try {
      return tiers.byName(Objects.requireNonNull(request.tier()));
    } catch (InvalidRequest unknown) {
      throw BadRequest.of(unknown);
    }
  }

  private static GraphKind kind(ProvisionRequest request) {
    return ProvisionRequest.REPOSITORY.equals(request.kind())
        ? GraphKind.REPOSITORY
        : GraphKind.TENANT;
  }

  private static ProvisionRequest request(Journal.Acting acting) {
    return StrictJson.read(acting.input(), ProvisionRequest.class);
  }
}
