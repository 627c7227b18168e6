package drydock.proof.soak;

import drydock.contract.DrydockClient;
import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.contract.control.CancelRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.client.WorkflowTargetOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.failure.TerminatedFailure;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Every run that was started, what was done to it and what it answered.
final class Runs implements AutoCloseable {
  private static final String WHY = "the soak drew it";

  private final WorkflowClient client;
  private final DrydockClient drydock;
  private final boolean terminate;
  private final Faults faults;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, String> unanswered = new ConcurrentHashMap<>();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();

  Runs(WorkflowClient client, boolean terminate, Faults faults) {
    this.client = client;
    this.drydock = new DrydockClient(client);
    this.terminate = terminate;
    this.faults = faults;
  }

  Started<OperationResult> start(RehearsalRequest request) {
    return drydock.start(request);
  }

  /// Notes the answer when it comes.
  Future<?> follow(Started<OperationResult> run) {
    unanswered.put(run.runId(), run.workflowId());
    return threads.submit(() -> {
      answers.add(answer(run));
      unanswered.remove(run.runId());
    });
  }

  /// Brings its fate upon a run, when the time for that has come.
  void meet(Started<OperationResult> run, Choice choice) {
    if (choice.fate() != Fate.LEFT_ALONE) {
      threads.execute(() -> {
        try {
          TimeUnit.MILLISECONDS.sleep(choice.afterMillis());
          act(run, choice.fate());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      });
    }
  }

  /// A run that has ended meanwhile, or refuses, has not met its fate; nothing is counted then.
  private void act(Started<OperationResult> run, Fate fate) {
    WorkflowStub stub =
        client.newUntypedWorkflowStub(
            WorkflowTargetOptions.newBuilder()
                .setWorkflowId(run.workflowId())
                .setRunId(run.runId())
                .build());
    try {
      switch (fate) {
        case LEFT_ALONE -> {}
        case CANCELLED_BY_UPDATE -> {
          stub.update("cancel", String.class, new CancelRequest(WHY));
          faults.updates.incrementAndGet();
        }
        case CANCELLED_BY_TEMPORAL -> {
          stub.cancel(WHY);
          faults.cancels.incrementAndGet();
        }
        case TERMINATED -> {
          if (terminate) {
            stub.terminate(WHY);
            faults.terminations.incrementAndGet();
          }
        }
      }
    } catch (WorkflowException tooLate) {
      // It has ended, or crossed its point of no return.
    }
  }

  private static Answer answer(Started<OperationResult> run) {
    try {
      OperationResult result = run.result();
      return new Answer(run.runId(), result.state(), result.operation());
    } catch (WorkflowFailedException failed) {
      return new Answer(run.runId(), said(failed.getCause()), "nothing");
    }
  }

  private static String said(@Nullable Throwable cause) {
    return switch (cause) {
      case ApplicationFailure failure -> failure.getType();
      case CanceledFailure _ -> Answer.CANCELED;
      case TerminatedFailure _ -> Answer.TERMINATED;
      case null, default -> String.valueOf(cause);
    };
  }

  List<Answer> answers() {
    return List.copyOf(answers);
  }

  List<String> unanswered() {
    return unanswered.entrySet().stream()
        .map(run -> "run " + run.getKey() + " of workflow " + run.getValue() + " never answered")
        .toList();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
