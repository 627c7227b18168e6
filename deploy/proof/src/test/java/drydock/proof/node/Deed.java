package drydock.proof.node;

import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import drydock.operations.node.StageCall;
import drydock.operations.waits.NodeOptions;
import drydock.operations.stub.NodeStubs;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;

/// One call of a node by a workflow, as operations will make it.
@WorkflowInterface
public interface Deed {
  /// @param what the method
  /// @param expected the generation that has to be live
  /// @param sha256 of the blueprint; empty where there is none
  /// @return what came of it, or the failure's type and its words
  @WorkflowMethod(name = "Deed")
  String done(String instance, String what, NodeCall call, long expected, String sha256);

  /// The workflow.
  final class Doing implements Deed {
    @Override
    public String done(String instance, String what, NodeCall call, long expected, String sha256) {
      NodeStubs node = NodeStubs.of(instance, options());
      try {
        return switch (what) {
          case "stage" ->
              "staged by "
                  + node.lengthy("stage")
                      .stage(new StageCall(call, expected, "blueprint.json", sha256))
                      .operation();
          case "publish" ->
              "generation "
                  + node.lengthy("publish").publish(new PublishCall(call, expected)).generation();
          case "back" ->
              "generation "
                  + node.lengthy("put back")
                      .promotePrevious(new PublishCall(call, expected))
                      .generation();
          case "verify" ->
              "rows "
                  + node.lengthy("verify")
                      .verify(call)
                      .members()
                      .getFirst()
                      .tables()
                      .getFirst()
                      .rows();
          case "fence" -> "fenced by " + node.brief("fence").fence(call).fence();
          case "unfence" -> "open again by " + node.brief("unfence").unfence(call).fence();
          case "drain" ->
              "closed at generation "
                  + node.draining("drain", Duration.ofMinutes(1)).drain(call).generation();
          case "undrain" -> node.brief("undrain").undrain(call).gate();
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
          Duration.ofSeconds(40),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofSeconds(5),
          Duration.ofMillis(200),
          Duration.ofSeconds(1));
    }
  }
}
