package drydock.proof.contention;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.control.CancelRequest;
import drydock.engines.process.Processes;
import drydock.proof.child.WorkerJvm;
import drydock.proof.count.Count;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One ledger and one task queue, served by two worker processes.
final class TwoWorkers implements AutoCloseable {
  private static final String QUEUE = "contention";
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private final TestDatabase database = House.database();
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget(TestTemporal.target()).build());
  private final WorkflowClient client = WorkflowClient.newInstance(stubs);
  private final DrydockClient drydock = new DrydockClient(client, QUEUE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<WorkerJvm> workers = new ArrayList<>();
  final Books books = new Books(database);
  final Count count = new Count(database);

  static TwoWorkers start() throws IOException {
    TwoWorkers two = new TwoWorkers();
    for (int number = 0; number < 2; number++) {
      two.workers.add(
          WorkerJvm.start(
              two.database,
              TestTemporal.target(),
              List.of("--drydock.temporal.task-queue=" + QUEUE, "--drydock.ledger.pool-size=8")));
    }
    return two;
  }

  Started<OperationResult> start(RehearsalRequest request) {
    return drydock.start(request);
  }

  /// All of them at the same time.
  List<Started<OperationResult>> startAll(List<RehearsalRequest> requests) {
    return requests.stream()
        .map(request -> CompletableFuture.supplyAsync(() -> start(request), threads))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  /// The state each was answered; a deadline for all.
  List<String> answers(List<Started<OperationResult>> runs) {
    return runs.stream()
        .map(run ->
            CompletableFuture.supplyAsync(() -> run.result().state(), threads)
                .orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  void cancel(Started<OperationResult> run) {
    client
        .newUntypedWorkflowStub(run.workflowId())
        .update("cancel", String.class, new CancelRequest("the others are all there"));
  }

  /// Whether it joined another operation, whose end it waits for.
  boolean awaitsAnother(Started<OperationResult> run) {
    return client
        .newUntypedWorkflowStub(run.workflowId())
        .describe()
        .getRawDescription()
        .getPendingActivitiesList()
        .stream()
        .anyMatch(activity -> activity.getActivityType().getName().equals("Outcome"));
  }

  /// The processes that had a hand in the runs.
  Set<String> hands(List<Started<OperationResult>> runs) {
    return runs.stream()
        .flatMap(run -> client.fetchHistory(run.workflowId(), run.runId()).getEvents().stream())
        .flatMap(event ->
            Stream.of(
                event.getWorkflowTaskStartedEventAttributes().getIdentity(),
                event.getActivityTaskStartedEventAttributes().getIdentity()))
        .filter(identity -> !identity.isEmpty())
        .collect(Collectors.toSet());
  }

  /// Operations on a family in the order in which they were granted it.
  List<String> granted(String family) {
    return books.all(
        """
        SELECT e.operation::text FROM drydock.operation_event e
        JOIN drydock.operation o ON o.id = e.operation
        WHERE ? = ANY (o.families) AND e.kind IN ('OPENED', 'GRANTED') ORDER BY e.fence
        """,
        family);
  }

  /// Operations that wait for a family, first in place first.
  List<String> places(String family) {
    return books.all(
        """
        SELECT operation::text FROM drydock.lease_waiter WHERE ? = ANY (families)
        ORDER BY place
        """,
        family);
  }

  String operation(Started<OperationResult> run) {
    return books.one(
        "SELECT operation::text FROM drydock.operation_driver WHERE run_id = ?", run.runId());
  }

  static void await(BooleanSupplier condition) {
    if (!Processes.await(condition, DEADLINE)) {
      throw new AssertionError("did not come true within " + DEADLINE.toSeconds() + " s");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    workers.forEach(WorkerJvm::kill);
    stubs.shutdownNow();
  }
}
