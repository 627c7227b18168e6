package drydock.dev;

import drydock.dev.embedded.EmbeddedTemporal;
import drydock.engines.process.Ports;
import drydock.engines.temporal.TemporalCli;
import drydock.engines.temporal.TemporalCli.Search;
import drydock.engines.temporal.TemporalDevServer;
import drydock.engines.temporal.TemporalDevServerSpec;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Decides which Temporal it is, and starts it. Nobody is made to wait for a build: without a CLI
/// it is the embedded one at once.
record TemporalChoice(DevPlan plan, Map<String, String> environment, Consumer<String> say) {

  TemporalRuntime start() {
    RuntimeKind kind = plan.temporal().kind();
    return switch (kind) {
      case EXTERNAL ->
          new TemporalRuntime.External(Objects.requireNonNull(plan.temporal().target()));
      case EMBEDDED -> inProcess();
      case DEV_SERVER -> whenAsked(TemporalCli.find(plan.root(), environment));
      case null -> asThereIs(TemporalCli.find(plan.root(), environment));
    };
  }

  private TemporalRuntime whenAsked(Search search) {
    return switch (search) {
      case Search.Found found -> devServer(found);
      case Search.Missing(List<String> looked) ->
          throw new IllegalStateException(
              "--temporal dev-server needs Temporal's CLI %s, which is not there (%s). Get it with"
                      .formatted(TemporalCli.VERSION, String.join("; ", looked))
                  + " ./drydock temporal install, or start with --temporal embedded.");
    };
  }

  private TemporalRuntime asThereIs(Search search) {
    return switch (search) {
      case Search.Found found -> devServer(found);
      case Search.Missing(List<String> looked) -> {
        say.accept(
            "no Temporal CLI %s: %s".formatted(TemporalCli.VERSION, String.join("; ", looked)));
        yield inProcess();
      }
    };
  }

  private TemporalRuntime devServer(Search.Found found) {
    TemporalDevServerSpec spec =
        TemporalDevServerSpec.durable(
            found.cli(), plan.ports().temporal(), plan.ports().ui(), plan.data().temporal());
    return new TemporalRuntime.DevServer(
        TemporalDevServer.start(spec, say), found.where(), Objects.requireNonNull(spec.database()));
  }

  private TemporalRuntime inProcess() {
    int port = Ports.claim("Temporal", plan.ports().temporal());
    return new TemporalRuntime.Embedded(EmbeddedTemporal.start(port));
  }
}
