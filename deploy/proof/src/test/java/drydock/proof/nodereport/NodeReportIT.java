package drydock.proof.nodereport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drydock.ledger.Ledger;
import drydock.operations.nodereport.NodeReportAnswer;
import drydock.operations.nodereport.NodeReportRequest;
import drydock.operations.nodereport.NodeReportWorkflow;
import drydock.operations.nodereport.RecoveryAudit;
import drydock.operations.nodereport.RecoveryAudit.Kind;
import drydock.proof.frame.Books;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.process.temporal.TemporalConnection;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("contract")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NodeReportIT {
  private static final String QUEUE = "node-reports";

  private final TestDatabase database = House.database();
  private final Books books = new Books(database);
  private final Books owner = new Books(database.asOwner());
  private final Ledger ledger = House.ledger(database);
  private final TemporalConnection temporal =
      TemporalConnection.of(House.temporal(TestTemporal.target()));
  private final TaskQueueWorkers workers = House.workers(temporal.client(), QUEUE, ledger);

  @AfterAll
  void stop() {
    workers.close();
    temporal.close();
    ledger.close();
  }

  @Test
  void a_report_that_is_sent_twice_leaves_the_same_rows_and_the_same_answer() {
    String operation = operation();
    RecoveryAudit done = Reports.recovery('a', operation, Kind.ROLLED_FORWARD);
    RecoveryAudit strange = Reports.recovery('b', "of-another-ledger", Kind.DROPPED);
    NodeReportRequest report = Reports.recovered("twice", 1, strange, done);

    NodeReportAnswer first = report(report);
    List<String> rows = rows("twice");
    NodeReportAnswer second = report(report);

    assertThat(first.acknowledged()).containsExactly(strange.id(), done.id());
    assertThat(second).isEqualTo(first);
    assertThat(rows("twice")).hasSize(3).isEqualTo(rows);
    assertThat(
            books.all(
                """
                SELECT kind || ' by ' || actor || ', fence ' || fence || ': ' || detail
                FROM drydock.operation_event WHERE operation = ?::uuid
                """,
                operation))
        .singleElement()
        .asString()
        .startsWith("NODE_RECOVERED by system:recovery, fence 3: Node twice started again")
        .contains("PUBLISH on family graph (generation 1 to 2): ROLLED_FORWARD");
  }

  @Test
  void a_fence_above_the_ledgers_raises_it_and_is_told_once() {
    long high = last() + 1000;

    NodeReportAnswer answer = report(Reports.fence("ahead", high));
    report(Reports.fence("ahead", high));
    long next = Long.parseLong(books.one("SELECT nextval('drydock.fence')"));
    NodeReportAnswer lower = report(Reports.fence("behind", high));

    assertThat(answer.fence()).isEqualTo(high);
    assertThat(next).isEqualTo(high + 1);
    assertThat(lower.fence()).isEqualTo(high + 1);
    assertThat(alerts("fences-ahead:%")).containsExactly("fences-ahead:ahead:" + high);
  }

  @Test
  void an_older_report_that_comes_late_changes_nothing() {
    report(Reports.plain("late", Reports.NOON, 2, "http://new"));
    List<String> rows = rows("late");

    report(Reports.plain("late", Reports.NOON, 1, "http://old"));
    report(Reports.plain("late", Reports.MORNING, 9, "http://older"));
    assertThat(rows("late")).isEqualTo(rows).hasSize(1);

    report(Reports.plain("late", Reports.NOON, 3, "http://newer"));
    assertThat(address("late")).isEqualTo("http://newer");
    report(Reports.plain("late", "2026-01-31T12:00:00.001Z", 1, "http://newest"));
    assertThat(address("late")).isEqualTo("http://newest");
  }

  @Test
  void a_start_in_the_future_does_not_shut_out_the_next_process() {
    report(Reports.plain("future", "9998-01-01T00:00:00Z", 1, "http://wrong-clock"));

    report(Reports.plain("future", "9997-01-01T00:00:00Z", 1, "http://next"));

    assertThat(address("future")).isEqualTo("http://next");
  }

  @Test
  void each_quarantine_of_a_family_is_told_once() {
    report(Reports.quarantined("sick", 1, Reports.family("one", Reports.MORNING)));
    report(Reports.quarantined("sick", 2, Reports.family("one", Reports.NOON)));
    assertThat(alerts("quarantined:sick:%")).hasSize(1);

    report(Reports.quarantined("sick", 3));
    report(Reports.quarantined("sick", 4, Reports.family("one", Reports.NOON)));

    assertThat(alerts("quarantined:sick:%"))
        .containsExactly(
            "quarantined:sick:one:" + Reports.NOON, "quarantined:sick:one:" + Reports.MORNING);
    assertThat(books.one("SELECT quarantined::text FROM drydock.instance WHERE id = 'sick'"))
        .isEqualTo("{one}");
  }

  @Test
  void a_recovery_that_ends_in_quarantine_is_told_once() {
    RecoveryAudit lost = Reports.recovery('c', "unknown", Kind.QUARANTINED);
    report(Reports.recovered("lost", 1, lost));
    report(Reports.recovered("lost", 2, lost));

    assertThat(alerts("quarantined:lost:%")).containsExactly("quarantined:lost:graph:" + lost.at());
  }

  @Test
  void what_cannot_be_read_ends_the_run_naming_the_field() {
    WorkflowFailedException failed =
        catchThrowableOfType(
            WorkflowFailedException.class,
            () -> start(Map.of("instanceId", "n-7", "adress", "x")).getResult(String.class));

    assertThat(failed).hasStackTraceContaining("adress is not a field; expected one of address");
    assertThat(rows("n-7")).isEmpty();
  }

  private String operation() {
    return owner.one(
        """
        INSERT INTO drydock.operation
          (kind, behaves_as, families, input, state, total, sentence, closed_at)
        VALUES ('Rehearsal', 'Rehearsal', '{graph}', '{}', 'DONE', 1, 'done', now())
        RETURNING id::text
        """);
  }

  /// Everything that is kept about an instance.
  private List<String> rows(String instance) {
    return books.all(
        """
        SELECT i::text FROM drydock.instance i WHERE id = ?
        UNION ALL SELECT r::text FROM drydock.node_recovery r WHERE instance = ? ORDER BY 1
        """,
        instance,
        instance);
  }

  private String address(String instance) {
    return books.one("SELECT address FROM drydock.instance WHERE id = ?", instance);
  }

  private List<String> alerts(String like) {
    return books.all("SELECT key FROM drydock.alert WHERE key LIKE ? ORDER BY key DESC", like);
  }

  private long last() {
    return report(Reports.fence("looking", 0)).fence();
  }

  private NodeReportAnswer report(NodeReportRequest request) {
    return start(request).getResult(NodeReportAnswer.class);
  }

  private WorkflowStub start(Object request) {
    WorkflowStub run =
        temporal
            .client()
            .newUntypedWorkflowStub(
                NodeReportWorkflow.TYPE, WorkflowOptions.newBuilder().setTaskQueue(QUEUE).build());
    run.start(request);
    return run;
  }
}
