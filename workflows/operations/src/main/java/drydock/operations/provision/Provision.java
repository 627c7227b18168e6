package drydock.operations.provision;

import static drydock.operations.provision.ProvisionStep.ACTIVATE;
import static drydock.operations.provision.ProvisionStep.CREATE;
import static drydock.operations.provision.ProvisionStep.ENTER;
import static drydock.operations.provision.ProvisionStep.PLACE;
import static drydock.operations.provision.ProvisionStep.VOLUME;

import drydock.contract.FailureTypes;
import drydock.contract.OperationKind;
import drydock.contract.graph.ProvisionRequest;
import drydock.operations.frame.Onwards;
import drydock.operations.frame.Program;
import drydock.operations.frame.Towards;
import drydock.operations.graph.GraphId;
import drydock.operations.journal.StepCall;
import drydock.operations.node.NodeCall;
import drydock.operations.plan.Calls;
import drydock.operations.plan.Door;
import drydock.operations.place.Place;
import drydock.operations.place.PlaceActivities;
import drydock.operations.plan.Plan;
import drydock.operations.request.StrictJson;
import drydock.operations.waits.ProvisionOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.util.List;
import java.util.Objects;

/// Makes a graph. It is one item of every step, by its id.
public final class Provision implements Program {
  private static final Door ROWS =
      Door.of(
          ProvisionActivities.class,
          ProvisionActivities::enter,
          ProvisionActivities::leave,
          ProvisionActivities::isEntered);

  private static final Door MACHINE =
      Door.of(
          PlaceActivities.class,
          PlaceActivities::find,
          PlaceActivities::release,
          PlaceActivities::isFound);

  private static final Door DISK =
      Door.of(
          PlaceActivities.class,
          PlaceActivities::provide,
          PlaceActivities::remove,
          PlaceActivities::isProvided);

  private static final Door FAMILY =
      new Door(Provision::create, Provision::delete, Provision::isCreated);

  private static final Door OPENED =
      Door.of(
          ProvisionActivities.class,
          ProvisionActivities::activate,
          (_, _) -> {},
          ProvisionActivities::isActive);

  private final ProvisionRequest request;
  private final ProvisionOptions options;

  private Provision(ProvisionRequest request, ProvisionOptions options) {
    this.request = request;
    this.options = options;
  }

  /// Inside a workflow. Where the request names no graph, the same request id is the same graph,
  /// and without one every run makes its own.
  public static Provision of(ProvisionRequest request, ProvisionOptions options) {
    if (request.graph() != null) {
      return new Provision(request, options);
    }
    String key =
        Objects.requireNonNullElseGet(request.requestId(), () -> Workflow.getInfo().getRunId());
    return new Provision(request.as(GraphId.of(key)), options);
  }

  @Override
  public Plan plan() {
    return new Plan(
        OperationKind.PROVISION,
        OperationKind.PROVISION,
        request,
        graph(),
        StrictJson.write(request),
        List.of(ProvisionStep.values()),
        1);
  }

  @Override
  public void towards(Towards towards) {
    towards.step(ENTER, graph(), ROWS);
    towards.await(PLACE, graph(), options.machine(), MACHINE);
    towards.await(VOLUME, graph(), options.volume(), DISK);
    towards.step(CREATE, graph(), FAMILY);
  }

  @Override
  public void onwards(Onwards onwards) {
    onwards.step(ACTIVATE, graph(), OPENED);
  }

  private List<String> graph() {
    return List.of(Objects.requireNonNull(request.graph()));
  }

  private static void create(Calls calls, StepCall call) {
    Place place = calls.brief(ProvisionActivities.class).placed(call);
    calls.node(place.instance()).create(node(call));
  }

  private static void delete(Calls calls, StepCall call) {
    Place place = calls.brief(ProvisionActivities.class).wasPlaced(call);
    if (place != null) {
      calls.nodeAtWork(place.instance()).delete(node(call));
    }
  }

  private static boolean isCreated(Calls calls, StepCall call) {
    Place place = calls.brief(ProvisionActivities.class).place(call);
    if (place == null) {
      return false;
    }
    try {
      return calls.node(place.instance()).info(call.item()).family().equals(call.item());
    } catch (ActivityFailure failure) {
      if (isRefused(failure)) {
        return false;
      }
      throw failure;
    }
  }

  private static boolean isRefused(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure why
        && why.getType().equals(FailureTypes.NODE_REFUSED);
  }

  private static NodeCall node(StepCall call) {
    return new NodeCall(call.item(), call.operation(), call.step(), call.fence());
  }
}
