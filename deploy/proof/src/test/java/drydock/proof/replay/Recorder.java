package drydock.proof.replay;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.engines.process.Processes;
import drydock.ledger.Ledger;
import drydock.process.settings.TemporalSettings;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.frame.House;
import drydock.testkit.TestDatabase;
import drydock.testkit.TestTemporal;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Records the histories anew: `main`, with the folder to write to. Only ever adds recordings for
/// new behaviour; a recording that no longer replays is a broken promise, not an old file.
final class Recorder {
  private static final String QUEUE = "recorder";

  private Recorder() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    TestDatabase database = House.database();
    TemporalSettings settings = House.temporal(TestTemporal.target());
    try (Ledger ledger = House.ledger(database);
        TemporalConnection temporal = TemporalConnection.of(settings)) {
      new SearchAttributeRegistration(settings, temporal.stubs()).ensure();
      try (TaskQueueWorkers _ = House.workers(temporal.client(), QUEUE, ledger)) {
        for (Recording recording : Recording.values()) {
          Files.writeString(
              folder.resolve(recording.file()), history(recording, temporal.client()));
        }
      }
    }
    System.exit(0);
  }

  private static String history(Recording recording, WorkflowClient client) {
    Started<OperationResult> run = new DrydockClient(client, QUEUE).start(recording.request());
    if (recording.pauseAt != null) {
      Processes.await(
          () -> json(client, run).contains("EVENT_TYPE_TIMER_STARTED"), Duration.ofSeconds(30));
    }
    if (recording.cancelled) {
      run.cancel("recorded");
    }
    if (!recording.openWhenTaken()) {
      ended(run);
    }
    return json(client, run);
  }

  private static void ended(Started<OperationResult> run) {
    try {
      run.result();
    } catch (WorkflowFailedException e) {
      System.out.println("recorded a run that " + e.getMessage());
    }
  }

  private static String json(WorkflowClient client, Started<OperationResult> run) {
    return client.fetchHistory(run.workflowId(), run.runId()).toJson(true);
  }
}
