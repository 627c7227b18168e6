package drydock.operations.preview;

import drydock.contract.InvalidRequest;
import drydock.contract.OperationKind;
import drydock.contract.PreviewReport;
import drydock.contract.PreviewRequest;
import drydock.contract.PreviewWorkflow;
import drydock.contract.RehearsalRequest;
import drydock.operations.plan.Plan;
import drydock.operations.plan.Step;
import drydock.operations.rehearsal.Rehearsal;
import drydock.operations.request.BadRequest;
import drydock.operations.request.StrictJson;
import drydock.operations.stub.LedgerStubs;
import drydock.operations.waits.OperationOptions;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

public final class PreviewWorkflowImpl implements PreviewWorkflow {
  private final OperationOptions options;

  public PreviewWorkflowImpl(OperationOptions options) {
    this.options = options;
  }

  @Override
  public PreviewReport preview(PreviewRequest request) {
    Plan plan = plan(request);
    return new PreviewReport(
        plan.kind().workflowType(),
        plan.families(),
        plan.steps().stream().map(PreviewWorkflowImpl::step).toList(),
        plan.families().stream().map(family -> "lease of " + family).toList(),
        blockers(plan));
  }

  private List<String> blockers(Plan plan) {
    try {
      return LedgerStubs.brief(PreviewActivities.class, options.frame()).blockers(plan.open(null));
    } catch (ActivityFailure failure) {
      throw failure.getCause() instanceof ApplicationFailure why ? why : failure;
    }
  }

  private static Plan plan(PreviewRequest request) {
    return OperationKind.byWorkflowType(request.kind())
        .flatMap(PreviewWorkflowImpl::planner)
        .orElseThrow(() ->
            BadRequest.of(
                new InvalidRequest(
                    "kind", request.kind(), "a kind that can be previewed: " + previewed())))
        .apply(request.input());
  }

  /// Nothing for a kind that no workflow of this version runs.
  private static Optional<Function<Map<String, @Nullable Object>, Plan>> planner(
      OperationKind kind) {
    return switch (kind) {
      case REHEARSAL ->
          Optional.of(
              input -> new Rehearsal(StrictJson.read(input, RehearsalRequest.class)).plan());
      case PROVISION,
          CREATE_SUBGRAPH,
          DELETE_SUBGRAPH,
          MATERIALIZE,
          UNDO_SWAP,
          TIER_CHANGE,
          APPLY_BILLING_EVENT,
          SUSPEND,
          RESUME,
          DEPROVISION,
          BACKUP,
          RESTORE,
          EXPIRE_BACKUP,
          RELEASE_QUARANTINE ->
          Optional.empty();
    };
  }

  private static String previewed() {
    return Stream.of(OperationKind.values())
        .filter(kind -> planner(kind).isPresent())
        .map(OperationKind::workflowType)
        .collect(Collectors.joining(", "));
  }

  private static PreviewReport.Step step(Step step) {
    return new PreviewReport.Step(step.name(), step.label(), step.undo(), step.pointOfNoReturn());
  }
}
