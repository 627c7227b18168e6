package drydock.process.temporal;

import drydock.operations.request.StrictDataConverter;
import drydock.process.settings.TemporalSettings;
import drydock.process.start.StartRefused;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.util.EnumSet;
import java.util.Set;

/// One process's way to Temporal.
public final class TemporalConnection implements AutoCloseable {
  private static final Set<Status.Code> AWAY =
      EnumSet.of(Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED, Status.Code.ABORTED);

  private final TemporalSettings settings;
  private final WorkflowServiceStubs stubs;
  private final WorkflowClient client;

  private TemporalConnection(TemporalSettings settings, WorkflowServiceStubs stubs) {
    this.settings = settings;
    this.stubs = stubs;
    this.client =
        WorkflowClient.newInstance(
            stubs,
            WorkflowClientOptions.newBuilder()
                .setNamespace(settings.namespace())
                .setDataConverter(new StrictDataConverter())
                .build());
  }

  /// Connects to nothing yet.
  public static TemporalConnection of(TemporalSettings settings) {
    return new TemporalConnection(
        settings, WorkflowServiceStubs.newServiceStubs(options(settings)));
  }

  public static boolean isAway(Throwable failure) {
    Throwable said = failure instanceof ScheduleException ? failure.getCause() : failure;
    return said instanceof StatusRuntimeException grpc && AWAY.contains(grpc.getStatus().getCode());
  }

  public TemporalSettings settings() {
    return settings;
  }

  public WorkflowClient client() {
    return client;
  }

  public WorkflowServiceStubs stubs() {
    return stubs;
  }

  /// @param process what is refused, in a word, where this one may not come in
  /// @throws StartRefused when the server answers that there is no such namespace
  public void checkNamespace(String process) {
    try {
      stubs
          .blockingStub()
          .withDeadlineAfter(settings.callTimeout())
          .describeNamespace(
              DescribeNamespaceRequest.newBuilder().setNamespace(settings.namespace()).build());
    } catch (StatusRuntimeException e) {
      throw switch (e.getStatus().getCode()) {
        case NOT_FOUND ->
            new StartRefused(
                "drydock.temporal.namespace is "
                    + settings.namespace()
                    + ", which "
                    + settings.target()
                    + " does not have; expected an existing one."
                    + " Create it with: temporal operator namespace create -n "
                    + settings.namespace());
        case UNAUTHENTICATED, PERMISSION_DENIED ->
            new StartRefused(
                "Temporal at "
                    + settings.target()
                    + " refuses this "
                    + process
                    + ": "
                    + e.getStatus().getDescription()
                    + ". Check drydock.temporal.api-key, certificate and namespace");
        default -> e;
      };
    }
  }

  @Override
  public void close() {
    stubs.shutdownNow();
  }

  private static WorkflowServiceStubsOptions options(TemporalSettings settings) {
    WorkflowServiceStubsOptions.Builder options =
        WorkflowServiceStubsOptions.newBuilder()
            .setTarget(settings.target())
            .setRpcTimeout(settings.callTimeout());
    if (settings.encrypted()) {
      options.setSslContext(Tls.context(settings)).setEnableHttps(true);
    }
    if (settings.serverName() != null) {
      options.setChannelInitializer(channel -> channel.overrideAuthority(settings.serverName()));
    }
    if (settings.apiKey() != null) {
      options.addApiKey(settings::apiKey);
    }
    return options.build();
  }
}
