package drydock.proof.matrix.halt;

import drydock.ledger.Ledger;
import drydock.operations.waits.FrameOptions;
import drydock.operations.waits.OperationOptions;
import drydock.process.temporal.TemporalConnection;
import drydock.proof.matrix.arms.ArmedFailpoints;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.stage.Pace;
import drydock.proof.reach.Reach;
import drydock.testkit.TestDatabase;
import drydock.worker.settings.WorkerSettings;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A worker process that is told by lines on its standard input where calls are to stand still, and
/// then to halt. It also halts when whoever started it is gone.
public final class Doomed {
  static final String PASSWORD = "DRYDOCK_MATRIX_PASSWORD";
  static final String READY = "ready";
  static final String FIRED = "fired ";
  static final String ARM = "arm ";
  static final String HALT = "halt";

  /// As of a process that was killed.
  static final int STATUS = 137;

  /// A whole column stands still in here, each call tried more than once.
  private static final WorkerSettings SLOTS =
      new WorkerSettings(96, 96, 32, 200, Duration.ZERO, false);

  private static final int CONNECTIONS = 36;

  private Doomed() {}

  /// @param arguments Temporal's address, the ledger's URL and both its roles, the task queue
  public static void main(String[] arguments) throws IOException {
    System.setProperty("logback.configurationFile", "drydock/proof/matrix/logback-matrix.xml");
    ArmedFailpoints failpoints =
        new ArmedFailpoints(Pace.DELAY, where -> System.out.println(FIRED + where));
    serve(arguments, failpoints);
    System.out.println(READY);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(HALT)) {
        break;
      }
      String[] told = line.substring(ARM.length()).split(" ", 2);
      failpoints.arm(told[0], Rule.of(told[1]));
    }
    Runtime.getRuntime().halt(STATUS);
  }

  private static void serve(String[] arguments, ArmedFailpoints failpoints) {
    TestDatabase database =
        new TestDatabase(arguments[1], arguments[2], System.getenv(PASSWORD), arguments[3]);
    Ledger ledger = Ledger.of(Reach.ledger(database, CONNECTIONS));
    TemporalConnection temporal = TemporalConnection.of(Reach.temporal(arguments[0]));
    FrameOptions frame = Pace.HALTED.frame();
    TaskQueueWorkers.start(
        temporal.client(),
        arguments[4],
        SLOTS,
        worker ->
            TaskQueueWorkers.register(
                worker,
                OperationOptions.asPatientAs(frame),
                ledger.activities(frame, TemporalWitness.at(temporal), failpoints)));
  }
}
