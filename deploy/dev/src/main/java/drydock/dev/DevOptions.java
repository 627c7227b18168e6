package drydock.dev;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a person may ask of `drydock dev`.
final class DevOptions {
  @Option(names = "--fresh", description = "Empty the data first.")
  private boolean fresh;

  @Option(
      names = "--temporal",
      paramLabel = "RUNTIME",
      converter = RuntimeKind.Converter.class,
      description =
          "embedded, dev-server or external. Default: dev-server if its CLI is there, else"
              + " embedded.")
  private @Nullable RuntimeKind temporal;

  @Option(
      names = "--temporal-target",
      paramLabel = "HOST:PORT",
      description = "Where the external Temporal is.")
  private @Nullable String target;

  @Option(
      names = "--temporal-namespace",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "Namespace in it. Default: ${DEFAULT-VALUE}.")
  private String namespace = "default";

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "Added to every default port.")
  private int offset;

  @Option(
      names = "--postgres-port",
      paramLabel = "PORT",
      description = "Default: 15432. 0 takes a free one, here and below.")
  private @Nullable Integer postgresPort;

  @Option(names = "--temporal-port", paramLabel = "PORT", description = "Default: 7233.")
  private @Nullable Integer temporalPort;

  @Option(names = "--ui-port", paramLabel = "PORT", description = "Default: 8233.")
  private @Nullable Integer uiPort;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data is kept. Default: .drydock/dev in the checkout.")
  private @Nullable Path data;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  DevPlan plan() {
    Path root = Path.of(System.getProperty("drydock.root", "")).toAbsolutePath().normalize();
    Path folder = data == null ? root.resolve(".drydock/dev") : data.toAbsolutePath().normalize();
    return new DevPlan(
        root,
        new DataFolder(folder),
        fresh,
        new DevPlan.Ports(port(postgresPort, 15432), port(temporalPort, 7233), port(uiPort, 8233)),
        new DevPlan.Temporal(temporal, target, namespace));
  }

  private int port(@Nullable Integer asked, int usual) {
    return asked == null ? usual + offset : asked;
  }
}
