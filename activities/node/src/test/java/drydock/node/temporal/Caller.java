package drydock.node.temporal;

import drydock.operations.node.NodeCall;
import drydock.operations.node.StageCall;
import drydock.operations.waits.NodeOptions;
import drydock.operations.stub.NodeStubs;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/// Makes one call to a node and says what came of it.
@WorkflowInterface
public interface Caller {
  Duration HEARTBEAT = Duration.ofSeconds(2);

  /// @param what the method
  /// @param sha256 of the blueprint; empty where there is none
  @WorkflowMethod
  String call(String instance, String what, NodeCall call, String sha256);

  /// Nothing else is done with a result: the node's records have tests of their own.
  final class Calling implements Caller {
    @Override
    public String call(String instance, String what, NodeCall call, String sha256) {
      NodeStubs node = NodeStubs.of(instance, options());
      try {
        return switch (what) {
          case "create" -> node.brief("create").create(call).gate();
          case "info" -> node.look("look").info(call.family()).gate();
          case "fence" -> "fenced by " + node.brief("fence").fence(call).fence();
          case "drain" ->
              "closed by " + node.draining("drain", Duration.ofMinutes(1)).drain(call).fence();
          case "delete" -> "existed: " + node.lengthy("delete").delete(call).existed();
          case "stage" ->
              node.lengthy("stage")
                  .stage(new StageCall(call, 0, "blueprint.json", sha256))
                  .operation();
          default -> throw new IllegalArgumentException(what);
        };
      } catch (ActivityFailure e) {
        if (e.getCause() instanceof ApplicationFailure why) {
          return why.getType() + ": " + why.getOriginalMessage();
        }
        throw e;
      }
    }

    private static NodeOptions options() {
      return new NodeOptions(
          Duration.ofSeconds(50),
          Duration.ofSeconds(30),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          HEARTBEAT,
          Duration.ofMillis(200),
          Duration.ofSeconds(1));
    }
  }
}
