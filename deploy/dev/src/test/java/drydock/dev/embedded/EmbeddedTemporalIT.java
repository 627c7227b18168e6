package drydock.dev.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributes;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
final class EmbeddedTemporalIT {
  private static final SearchAttributeKey<String> GRAPH = SearchAttributeKey.forKeyword("GraphId");

  @Test
  void a_workflow_with_an_activity_and_a_search_attribute_runs_over_tcp() {
    try (var server = EmbeddedTemporal.start(0)) {
      register(server, GRAPH.getName());
      var stubs = stubs(server);
      var workers = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs));
      var worker = workers.newWorker("hello");
      worker.registerWorkflowImplementationTypes(HelloWorkflow.Hello.class);
      worker.registerActivitiesImplementations((HelloWorkflow.Greeter) name -> "Ahoy " + name);
      workers.start();
      try {
        var hello =
            WorkflowClient.newInstance(stubs)
                .newWorkflowStub(
                    HelloWorkflow.class,
                    WorkflowOptions.newBuilder()
                        .setWorkflowId("hello-1")
                        .setTaskQueue("hello")
                        .setTypedSearchAttributes(
                            SearchAttributes.newBuilder().set(GRAPH, "g-1").build())
                        .build());

        assertThat(hello.hello("Ann")).isEqualTo("Ahoy Ann");
        var seen = WorkflowClient.newInstance(stubs).newUntypedWorkflowStub("hello-1").describe();
        assertThat(seen.getTypedSearchAttributes().get(GRAPH)).isEqualTo("g-1");
      } finally {
        workers.shutdownNow();
        workers.awaitTermination(5, TimeUnit.SECONDS);
        stop(stubs);
      }
    }
  }

  @Test
  void what_a_start_asks_is_answered_and_a_known_search_attribute_is_refused_by_its_name() {
    try (var server = EmbeddedTemporal.start(0)) {
      var stubs = stubs(server);
      register(server, GRAPH.getName());

      var namespace =
          stubs
              .blockingStub()
              .describeNamespace(
                  DescribeNamespaceRequest.newBuilder().setNamespace("default").build());
      var system = stubs.blockingStub().getSystemInfo(GetSystemInfoRequest.getDefaultInstance());

      assertThat(namespace.getNamespaceInfo().getId()).isNotEmpty();
      assertThat(system.getCapabilities().getSdkMetadata()).isTrue();
      assertThatThrownBy(() -> register(server, GRAPH.getName()))
          .isInstanceOfSatisfying(
              StatusRuntimeException.class,
              refused ->
                  assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.ALREADY_EXISTS))
          .hasMessageContaining("GraphId");
      stop(stubs);
    }
  }

  @Test
  void it_listens_on_the_loopback_address_only() throws IOException {
    try (var server = EmbeddedTemporal.start(0)) {
      assertThat(answers(InetAddress.getLoopbackAddress(), port(server))).isTrue();
      var others =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();
      assertThat(others).noneMatch(address -> answers(address, port(server)));
    }
  }

  @Test
  void a_taken_port_is_named() {
    try (var server = EmbeddedTemporal.start(0)) {
      assertThatThrownBy(() -> EmbeddedTemporal.start(port(server)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("127.0.0.1:" + port(server), "choose another");
    }
  }

  @Test
  void close_leaves_no_port_and_no_thread_also_under_a_polling_worker() {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    var server = EmbeddedTemporal.start(0);
    int port = port(server);
    var stubs = stubs(server);
    var workers = WorkerFactory.newInstance(WorkflowClient.newInstance(stubs));
    workers.newWorker("idle").registerWorkflowImplementationTypes(HelloWorkflow.Hello.class);
    workers.start();
    var open =
        WorkflowClient.newInstance(stubs)
            .newUntypedWorkflowStub(
                "Nobody",
                WorkflowOptions.newBuilder()
                    .setTaskQueue("none")
                    .setWorkflowExecutionTimeout(Duration.ofHours(1))
                    .build());
    open.start();

    server.close();
    assertThat(answers(InetAddress.getLoopbackAddress(), port)).isFalse();
    workers.shutdownNow();
    workers.awaitTermination(5, TimeUnit.SECONDS);
    stop(stubs);

    assertThat(leftOf(before)).isEmpty();
  }

  private static String told(Thread thread) {
    String frames =
        Arrays.stream(thread.getStackTrace())
            .limit(12)
            .map(StackTraceElement::toString)
            .collect(Collectors.joining(" < "));
    return thread.getName() + (thread.isDaemon() ? " (daemon): " : ": ") + frames;
  }

  /// gRPC keeps its shared threads for a second after their last use, and the SDK looks after a
  /// worker whose server is gone until its last call has timed out.
  private static List<String> leftOf(Set<Thread> before) {
    Instant deadline = Instant.now().plusSeconds(30);
    while (true) {
      List<String> left =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> !before.contains(thread) && thread.isAlive())
              .map(EmbeddedTemporalIT::told)
              .sorted()
              .collect(Collectors.toList());
      if (left.isEmpty() || Instant.now().isAfter(deadline)) {
        return left;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static WorkflowServiceStubs stubs(EmbeddedTemporal server) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(server.target()).build());
  }

  private static void stop(WorkflowServiceStubs stubs) {
    stubs.shutdownNow();
    stubs.awaitTermination(5, TimeUnit.SECONDS);
  }

  private static void register(EmbeddedTemporal server, String name) {
    var operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(server.target())
                .validateAndBuildWithDefaults());
    try {
      var _ =
          operator
              .blockingStub()
              .addSearchAttributes(
                  AddSearchAttributesRequest.newBuilder()
                      .setNamespace("default")
                      .putSearchAttributes(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                      .build());
    } finally {
      operator.shutdownNow();
      operator.awaitTermination(5, TimeUnit.SECONDS);
    }
  }

  private static int port(EmbeddedTemporal server) {
    return Integer.parseInt(server.target().substring("127.0.0.1:".length()));
  }

  private static boolean answers(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
