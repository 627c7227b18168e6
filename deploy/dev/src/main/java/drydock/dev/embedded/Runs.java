package drydock.dev.embedded;

import io.grpc.StatusRuntimeException;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.enums.v1.WorkflowIdReusePolicy;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.workflow.v1.NewWorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionRequest;
import io.temporal.api.workflowservice.v1.StartWorkflowExecutionResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.internal.common.SearchAttributesUtil;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The runs that schedules start, through the server's own service and under the names a real
/// server gives them.
final class Runs {
  private static final SearchAttributeKey<String> SCHEDULED_BY =
      SearchAttributeKey.forKeyword("TemporalScheduledById");
  private static final SearchAttributeKey<OffsetDateTime> SCHEDULED_AT =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  private final WorkflowServiceGrpc.WorkflowServiceImplBase workflows;

  Runs(
      WorkflowServiceGrpc.WorkflowServiceImplBase workflows,
      OperatorServiceGrpc.OperatorServiceImplBase operator) {
    this.workflows = workflows;
    Runs.<AddSearchAttributesRequest, AddSearchAttributesResponse>call(
        operator::addSearchAttributes,
        AddSearchAttributesRequest.newBuilder()
            .putSearchAttributes(
                SCHEDULED_BY.getName(), IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
            .putSearchAttributes(
                SCHEDULED_AT.getName(), IndexedValueType.INDEXED_VALUE_TYPE_DATETIME)
            .build());
  }

  /// @param byHand such a run may take the id of a closed one, as two triggers in one second do
  WorkflowExecution start(
      ScheduleBook.Key schedule, NewWorkflowExecutionInfo action, Instant due, boolean byHand) {
    Instant second = due.truncatedTo(ChronoUnit.SECONDS);
    String workflowId = action.getWorkflowId() + "-" + second;
    var request =
        StartWorkflowExecutionRequest.newBuilder()
            .setNamespace(schedule.namespace())
            .setWorkflowId(workflowId)
            .setWorkflowType(action.getWorkflowType())
            .setTaskQueue(action.getTaskQueue())
            .setInput(action.getInput())
            .setWorkflowExecutionTimeout(action.getWorkflowExecutionTimeout())
            .setWorkflowRunTimeout(action.getWorkflowRunTimeout())
            .setWorkflowTaskTimeout(action.getWorkflowTaskTimeout())
            .setWorkflowIdReusePolicy(
                byHand
                    ? WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE
                    : WorkflowIdReusePolicy.WORKFLOW_ID_REUSE_POLICY_REJECT_DUPLICATE)
            .setMemo(action.getMemo())
            .setSearchAttributes(attributes(schedule, action, second))
            .setHeader(action.getHeader())
            .setUserMetadata(action.getUserMetadata())
            .setPriority(action.getPriority())
            .setIdentity("embedded-temporal-schedules")
            .setRequestId(UUID.randomUUID().toString());
    if (action.hasRetryPolicy()) {
      request.setRetryPolicy(action.getRetryPolicy());
    }
    StartWorkflowExecutionResponse started =
        call(workflows::startWorkflowExecution, request.build());
    return WorkflowExecution.newBuilder()
        .setWorkflowId(workflowId)
        .setRunId(started.getRunId())
        .build();
  }

  /// Asks by workflow id alone, so that a run that continued as new or is tried again counts as
  /// open.
  boolean open(String namespace, WorkflowExecution run) {
    DescribeWorkflowExecutionResponse found =
        call(
            workflows::describeWorkflowExecution,
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace(namespace)
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(run.getWorkflowId()))
                .build());
    return found.getWorkflowExecutionInfo().getStatus()
        == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  private static io.temporal.api.common.v1.SearchAttributes attributes(
      ScheduleBook.Key schedule, NewWorkflowExecutionInfo action, Instant due) {
    var ours =
        SearchAttributes.newBuilder()
            .set(SCHEDULED_BY, schedule.id())
            .set(SCHEDULED_AT, due.atOffset(ZoneOffset.UTC))
            .build();
    var encoded = Objects.requireNonNull(SearchAttributesUtil.encodeTyped(ours), "two attributes");
    return action.getSearchAttributes().toBuilder()
        .putAllIndexedFields(encoded.getIndexedFieldsMap())
        .build();
  }

  private static <Q, A> A call(BiConsumer<Q, StreamObserver<A>> method, Q request) {
    var answer = new Answer<A>();
    method.accept(request, answer);
    return answer.value();
  }

  /// These calls answer before they return.
  private static final class Answer<A> implements StreamObserver<A> {
    private @Nullable A value;
    private @Nullable Throwable failure;

    @Override
    public void onNext(A next) {
      value = next;
    }

    @Override
    public void onError(Throwable error) {
      failure = error;
    }

    @Override
    public void onCompleted() {}

    A value() {
      if (failure instanceof StatusRuntimeException refused) {
        throw refused;
      }
      if (value == null) {
        throw Status.INTERNAL.withDescription("no answer").withCause(failure).asRuntimeException();
      }
      return value;
    }
  }
}
