package drydock.operations.preview;

import drydock.contract.InvalidRequest;
import drydock.contract.OperationKind;
import drydock.contract.PreviewReport;
import drydock.contract.PreviewRequest;
import drydock.contract.PreviewWorkflow;
import drydock.contract.RehearsalRequest;
import drydock.operations.frame.FrameOptions;
import drydock.operations.plan.Plan;
import drydock.operations.plan.Step;
import drydock.operations.rehearsal.Rehearsal;
import drydock.operations.request.BadRequest;
import drydock.operations.request.StrictJson;
import io.temporal.activity.LocalActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.workflow.Workflow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

public final class PreviewWorkflowImpl implements PreviewWorkflow {
  private final FrameOptions options;

  public PreviewWorkflowImpl(FrameOptions options) {
    this.options = options;
  }

  @Override
  public PreviewReport preview(PreviewRequest request) {
    Plan plan = plan(kind(request.kind()), request);
    return new PreviewReport(
        plan.kind().workflowType(),
        plan.families(),
        plan.steps().stream().map(PreviewWorkflowImpl::step).toList(),
        plan.families().stream().map(family -> "lease of " + family).toList(),
        ledger().blockers(plan.open(null)));
  }

  private static Plan plan(OperationKind kind, PreviewRequest request) {
    return switch (kind) {
      case REHEARSAL ->
          new Rehearsal(StrictJson.read(request.input(), RehearsalRequest.class)).plan();
    };
  }

  private static OperationKind kind(String name) {
    return Stream.of(OperationKind.values())
        .filter(kind -> kind.workflowType().equals(name))
        .findFirst()
        .orElseThrow(() -> BadRequest.of(new InvalidRequest("kind", name, "one of " + kinds())));
  }

  private static String kinds() {
    return Stream.of(OperationKind.values())
        .map(OperationKind::workflowType)
        .collect(Collectors.joining(", "));
  }

  private static PreviewReport.Step step(Step step) {
    return new PreviewReport.Step(step.name(), step.label(), step.undo(), step.pointOfNoReturn());
  }

  private PreviewActivities ledger() {
    return Workflow.newLocalActivityStub(
        PreviewActivities.class,
        LocalActivityOptions.newBuilder()
            .setStartToCloseTimeout(options.ledgerTimeout())
            .setScheduleToCloseTimeout(options.stepBudget())
            .setRetryOptions(
                RetryOptions.newBuilder()
                    .setInitialInterval(options.firstRetry())
                    .setMaximumInterval(options.longestRetry())
                    .build())
            .build());
  }
}
