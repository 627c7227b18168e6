package drydock.proof.replay;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.SearchAttributes;
import drydock.contract.control.CancelRequest;
import drydock.contract.control.OperationControl;
import drydock.contract.control.ResolveRequest;
import drydock.contract.control.ResolveRequest.Decision;
import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.ledger.failpoint.Failpoint;
import drydock.operations.rehearsal.RehearsalStep;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.Books;
import drydock.proof.frame.Faults;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowUpdateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Records the histories that trouble makes: `main`, with the folder to write to. As with the
/// others, it only ever adds.
final class HardRecorder {
  private static final String QUEUE = "hard-recorder";

  private final Faults faults = new Faults();
  private final TemporalConnection temporal;
  private final DrydockClient drydock;
  private final Books books;

  private HardRecorder(TemporalConnection temporal, Books books) {
    this.temporal = temporal;
    this.drydock = new DrydockClient(temporal.client(), QUEUE);
    this.books = books;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    TestDatabase database = House.database();
    TemporalSettings settings = House.temporal(TestTemporal.target());
    try (Ledger ledger = House.ledger(database);
        TemporalConnection temporal = TemporalConnection.of(settings)) {
      new SearchAttributeRegistration(settings, temporal.stubs()).ensure();
      HardRecorder recorder = new HardRecorder(temporal, new Books(database));
      try (TaskQueueWorkers _ =
          House.workers(temporal.client(), QUEUE, ledger, House.IMPATIENT, recorder.faults)) {
        recorder.writeTo(folder);
      }
    }
    System.exit(0);
  }

  private void writeTo(Path folder) throws IOException {
    for (HardRecording recording : HardRecording.all()) {
      Path file = folder.resolve(recording.file());
      if (Files.exists(file)) {
        continue;
      }
      Files.createDirectories(file.getParent());
      Files.writeString(file, history(recording));
      System.out.println("recorded " + recording);
    }
  }

  private String history(HardRecording recording) {
    faults.disarm();
    RehearsalStep step = recording.step();
    return switch (recording.sort()) {
      case NEEDS_OPERATOR -> json(inTrouble(recording.family(), step(step)));
      case RECOVERED -> recovered(recording.family(), step(step));
      case RETRIED -> resolved(recording.family(), Decision.RETRY);
      case SKIPPED -> resolved(recording.family(), Decision.SKIP);
      case DONE_BY_HAND -> resolved(recording.family(), Decision.DONE_BY_HAND);
      case DISPROVED -> disproved(recording.family());
      case WAITED -> waited(recording.family());
      case GAVE_UP -> gaveUp(recording.family());
      case CANCELLED_IN_THE_QUEUE -> cancelledInTheQueue(recording.family());
      case CANCELLED_BY_UPDATE -> cancelled(recording.family());
    };
  }

  private Started<OperationResult> inTrouble(String family, RehearsalStep step) {
    boolean undone = step.compareTo(RehearsalStep.COMMIT) < 0;
    String item = family + "/1";
    faults.arm(
        undone ? Failpoint.UNDO_BEFORE_EFFECT : Failpoint.FORWARD_BEFORE_EFFECT, step.name(), item);
    Started<OperationResult> run =
        drydock.start(request(family, undone ? RehearsalStep.WAIT.name() : null, null));
    await(() -> "NEEDS_OPERATOR".equals(phase(run)));
    return run;
  }

  private String resolved(String family, Decision decision) {
    Started<OperationResult> run = inTrouble(family, RehearsalStep.CALL);
    faults.disarm();
    if (decision == Decision.DONE_BY_HAND) {
      books.all(
          "DELETE FROM drydock.rehearsal_scratch WHERE step = 'CALL' AND item = ? RETURNING item",
          family + "/1");
    }
    control(run).resolve(new ResolveRequest("CALL", decision, "recorded"));
    ended(run);
    return json(run);
  }

  private String disproved(String family) {
    Started<OperationResult> run = inTrouble(family, RehearsalStep.CALL);
    control(run).resolve(new ResolveRequest("CALL", Decision.DONE_BY_HAND, "recorded"));
    await(() -> books.events(family).contains("NOT_DONE_BY_HAND"));
    faults.disarm();
    ResolveRequest retry = new ResolveRequest("CALL", Decision.RETRY, "recorded");
    await(() -> accepts(run, retry));
    ended(run);
    return json(run);
  }

  /// Not as long as the earlier decision is being acted on.
  private boolean accepts(Started<OperationResult> run, ResolveRequest decision) {
    try {
      control(run).resolve(decision);
      return true;
    } catch (WorkflowUpdateException refused) {
      return false;
    }
  }

  private String recovered(String family, RehearsalStep step) {
    Started<OperationResult> lost = drydock.start(request(family, null, step.name()));
    await(() -> json(lost).contains("EVENT_TYPE_TIMER_STARTED"));
    temporal.client().newUntypedWorkflowStub(lost.workflowId()).terminate("recorded");
    String operation =
        books.one("SELECT id::text FROM drydock.operation WHERE ? = ANY (families)", family);
    Started<OperationResult> run = drydock.start(RehearsalRequest.recovering(operation));
    ended(run);
    return json(run);
  }

  private String waited(String family) {
    Started<OperationResult> holder = drydock.start(request(family, null, "CALL"));
    await(() -> books.leased(family));
    Started<OperationResult> run = drydock.start(request(family, null, null));
    ended(run);
    ended(holder);
    return json(run);
  }

  private String gaveUp(String family) {
    Started<OperationResult> holder = drydock.start(request(family, null, "CALL"));
    await(() -> books.leased(family));
    Started<OperationResult> run = drydock.start(request(family, null, null).waitingForLease(1));
    ended(run);
    ended(holder);
    return json(run);
  }

  private String cancelledInTheQueue(String family) {
    Started<OperationResult> holder = drydock.start(request(family, null, "CALL"));
    await(() -> books.leased(family));
    Started<OperationResult> run = drydock.start(request(family, null, null));
    await(() -> json(run).contains("ACTIVITY_TASK_SCHEDULED"));
    control(run).cancel(new CancelRequest("no longer wanted"));
    ended(run);
    ended(holder);
    return json(run);
  }

  private String cancelled(String family) {
    Started<OperationResult> run = drydock.start(request(family, null, "WAIT"));
    await(() -> json(run).contains("EVENT_TYPE_TIMER_STARTED"));
    control(run).cancel(new CancelRequest("a person changed their mind"));
    ended(run);
    return json(run);
  }

  private OperationControl control(Started<OperationResult> run) {
    return temporal.client().newWorkflowStub(OperationControl.class, run.workflowId());
  }

  /// What the history has, and not the ledger, which is a little ahead of it.
  private @Nullable String phase(Started<OperationResult> run) {
    return temporal
        .client()
        .newUntypedWorkflowStub(run.workflowId())
        .describe()
        .getTypedSearchAttributes()
        .get(SearchAttributes.PHASE);
  }

  private String json(Started<OperationResult> run) {
    return temporal.client().fetchHistory(run.workflowId(), run.runId()).toJson(true);
  }

  private static RehearsalRequest request(
      String family, @Nullable String failAt, @Nullable String pauseAt) {
    return new RehearsalRequest(
        null, null, List.of(family), 1, null, failAt, pauseAt, pauseAt == null ? null : 5);
  }

  private static RehearsalStep step(@Nullable RehearsalStep step) {
    return Objects.requireNonNull(step);
  }

  private static void ended(Started<OperationResult> run) {
    try {
      run.result();
    } catch (WorkflowFailedException e) {
      System.out.println("recorded a run that " + e.getMessage());
    }
  }

  private static void await(BooleanSupplier condition) {
    if (!Processes.await(condition, Duration.ofSeconds(40))) {
      throw new IllegalStateException("did not come true within 40 s");
    }
  }
}
