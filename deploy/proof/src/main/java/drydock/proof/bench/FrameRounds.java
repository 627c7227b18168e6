package drydock.proof.bench;

import drydock.proof.report.NeverHappened;
import drydock.contract.DrydockClient;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.proof.bench.Callers.Rate;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import drydock.engines.temporal.TemporalCli;
import java.time.Duration;
import java.util.UUID;

/// Both figures of one kind of server. Rounds alternate, so that a slow minute of the machine hits
/// both.
record FrameRounds(Rate frame, Rate bare) {
  private static final Duration WARM_UP = Duration.ofSeconds(5);

  double ratio() {
    return frame.perSecond() / bare.perSecond();
  }

  static FrameRounds measure(
      TemporalCli cli, boolean durable, Callers callers, int seconds, int rounds) {
    try (BenchHouse house = BenchHouse.open(cli, durable)) {
      DrydockClient drydock = new DrydockClient(house.client(), BenchHouse.QUEUE);
      long frameRuns = callers.run(WARM_UP, family -> rehearse(drydock, family)).operations();
      long bareRuns = callers.run(WARM_UP, family -> bare(house.client(), family)).operations();
      Rate frame = Rate.NONE;
      Rate bare = Rate.NONE;
      for (int round = 0; round < rounds; round++) {
        Duration length = Duration.ofSeconds(seconds);
        frame = frame.plus(callers.run(length, family -> rehearse(drydock, family)));
        bare = bare.plus(callers.run(length, family -> bare(house.client(), family)));
      }
      house.expect(frameRuns + frame.operations(), bareRuns + bare.operations());
      return new FrameRounds(frame, bare);
    }
  }

  private static void rehearse(DrydockClient drydock, String family) {
    OperationResult result = drydock.start(RehearsalRequest.of(family)).result();
    if (!result.state().equals("DONE")) {
      throw new NeverHappened("a rehearsal ended " + result);
    }
  }

  private static void bare(WorkflowClient client, String family) {
    WorkflowOptions options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(BenchHouse.QUEUE)
            .setWorkflowId("bare-" + UUID.randomUUID())
            .build();
    client.newWorkflowStub(BareWorkflow.class, options).run(family);
  }
}
