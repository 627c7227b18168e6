package drydock.proof.recovery;

import drydock.contract.RehearsalRequest;
import drydock.ledger.Ledger;
import drydock.operations.finder.FinderRequest;
import drydock.operations.finder.FinderWorkflow;
import drydock.operations.finder.Found;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.proof.frame.RealServer;
import drydock.proof.reach.Reach;
import drydock.testkit.TestDatabase;
import drydock.worker.dispatch.Dispatcher;
import drydock.worker.dispatch.Drain;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A ledger and a queue of their own on the build's real Temporal. Nothing is looked for or started
/// by itself: a test says when.
final class Lookout implements AutoCloseable {
  static final FinderRequest EVERYTHING = new FinderRequest(0, 2, 3);

  private final TestDatabase database = House.database();
  private final String queue = "lookout-" + UUID.randomUUID();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final TaskQueueWorkers workers;
  final Books books = new Books(database);
  final Ledger ledger = House.ledger(database);
  final RealServer server = new RealServer();

  Lookout() {
    open.add(server);
    open.add(ledger);
    workers = workers(queue);
    open.add(workers);
  }

  /// From then on nothing of its runs happens any more.
  void stopWorkers() {
    workers.close();
  }

  TaskQueueWorkers workers(String other) {
    return House.workers(server.client(), other, ledger);
  }

  void closes(AutoCloseable one) {
    open.add(one);
  }

  WorkflowExecution start(Object request) {
    return start(queue, request);
  }

  WorkflowExecution start(String other, Object request) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(other)
            .setWorkflowId("lost-" + UUID.randomUUID())
            .build();
    return execution(server.start(options, request));
  }

  /// A rehearsal that stands still before that step, with all effects before it made.
  WorkflowExecution paused(String family, String before, int effects, int seconds) {
    WorkflowExecution run =
        start(new RehearsalRequest(null, null, List.of(family), null, null, null, before, seconds));
    RealServer.await(() -> books.effects(family).size() == effects && isAtTimer(run));
    return run;
  }

  private boolean isAtTimer(WorkflowExecution run) {
    return server.client().fetchHistory(run.getWorkflowId(), run.getRunId()).getEvents().stream()
        .anyMatch(event -> event.hasTimerStartedEventAttributes());
  }

  void terminate(WorkflowExecution run) {
    server.client().newUntypedWorkflowStub(run.getWorkflowId()).terminate("a test has lost it");
    server.end(run);
  }

  /// One round of the finder over everything that is open.
  Found find() {
    return find(EVERYTHING);
  }

  Found find(FinderRequest request) {
    return finder(queue, request).getResult(Found.class);
  }

  WorkflowStub finder(String on, FinderRequest request) {
    WorkflowStub run =
        server
            .client()
            .newUntypedWorkflowStub(
                FinderWorkflow.TYPE, WorkflowOptions.newBuilder().setTaskQueue(on).build());
    run.start(request);
    return run;
  }

  /// Starts what the ledger asks for.
  void dispatch() {
    dispatch(queue);
  }

  void dispatch(String on) {
    Drain.run(
        new Dispatcher(ledger.requests(), server.client(), on, Reach.dispatch()), Reach.dispatch());
  }

  String queue() {
    return queue;
  }

  String operation(String family) {
    return books.one(
        "SELECT id FROM drydock.operation WHERE ? = ANY (families) ORDER BY id DESC LIMIT 1",
        family);
  }

  void ends(String family, String state) {
    RealServer.await(() -> books.state(family).equals(state));
  }

  long count(String sql, String... arguments) {
    return Long.parseLong(books.one("SELECT count(*) FROM drydock." + sql, arguments));
  }

  List<String> requests(String family) {
    return books.all(
        "SELECT workflow_id FROM drydock.run_request WHERE cause = ?::uuid ORDER BY id",
        operation(family));
  }

  List<String> alerts(String keyLike) {
    return books.all(
        "SELECT wrong || ' / ' || safe || ' / ' || todo FROM drydock.alert WHERE key LIKE ?",
        keyLike);
  }

  void write(String sql) {
    try (var connection = books.connection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static WorkflowExecution execution(WorkflowStub run) {
    return Objects.requireNonNull(run.getExecution());
  }

  @Override
  public void close() {
    for (AutoCloseable one : open.reversed()) {
      try {
        one.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
