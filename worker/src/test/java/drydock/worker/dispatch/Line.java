package drydock.worker.dispatch;

import drydock.testkit.TestTemporal;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.api.workflow.v1.WorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The way to a real Temporal, where a start can be refused before it gets there, or carried out
/// and its answer lost. Calls other than starts are left alone.
final class Line implements ClientInterceptor, AutoCloseable {
  private final AtomicInteger starts = new AtomicInteger();
  private final WorkflowServiceStubs stubs;
  private volatile @Nullable Status refused;
  private volatile boolean losing;

  Line() {
    this(TestTemporal.target());
  }

  Line(String target) {
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder()
                .setTarget(target)
                .setGrpcClientInterceptors(List.of(this))
                .build());
  }

  WorkflowClient client() {
    return WorkflowClient.newInstance(stubs);
  }

  void refuse(Status status) {
    refused = status;
  }

  void loseAnswers() {
    losing = true;
  }

  void mend() {
    refused = null;
    losing = false;
  }

  /// How many starts were tried.
  int starts() {
    return starts.get();
  }

  /// The newest run of that workflow id.
  WorkflowExecutionInfo newest(String workflow) {
    return stubs
        .blockingStub()
        .describeWorkflowExecution(
            DescribeWorkflowExecutionRequest.newBuilder()
                .setNamespace("default")
                .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflow))
                .build())
        .getWorkflowExecutionInfo();
  }

  String run(String workflow) {
    return newest(workflow).getExecution().getRunId();
  }

  boolean isOpen(String workflow) {
    return newest(workflow).getStatus()
        == WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING;
  }

  @Override
  public <Q, R> ClientCall<Q, R> interceptCall(
      MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
    ClientCall<Q, R> call = next.newCall(method, options);
    if (!method.getFullMethodName().endsWith("/StartWorkflowExecution")) {
      return call;
    }
    starts.incrementAndGet();
    Status status = refused;
    if (status != null) {
      return new Refused<>(status);
    }
    return losing ? new Lost<>(call) : call;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }

  /// Reaches nobody.
  private static final class Refused<Q, R> extends ClientCall<Q, R> {
    private final Status status;

    Refused(Status status) {
      this.status = status;
    }

    @Override
    public void start(Listener<R> listener, Metadata headers) {
      listener.onClose(status, new Metadata());
    }

    @Override
    public void request(int messages) {}

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {}

    @Override
    public void halfClose() {}

    @Override
    public void sendMessage(Q message) {}
  }

  /// The server has done it; the caller does not hear of it.
  private static final class Lost<Q, R> extends SimpleForwardingClientCall<Q, R> {
    Lost(ClientCall<Q, R> call) {
      super(call);
    }

    @Override
    public void start(Listener<R> listener, Metadata headers) {
      super.start(
          new SimpleForwardingClientCallListener<>(listener) {
            @Override
            public void onMessage(R message) {}

            @Override
            public void onClose(Status status, Metadata trailers) {
              super.onClose(Status.UNAVAILABLE.withDescription("the line broke"), trailers);
            }
          },
          headers);
    }
  }
}
