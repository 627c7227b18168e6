package drydock.dev;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `drydock dev`.
@Command(
    name = "drydock dev",
    sortOptions = false,
    description = "PostgreSQL, Temporal and a worker on this machine, until Ctrl-C.")
public final class Dev implements Callable<Integer> {
  @Mixin private final DevOptions options = new DevOptions();

  private Dev() {}

  public static void main(String[] args) {
    // Before the first logger: the worker's configuration is on this class path too.
    System.setProperty("logback.configurationFile", "drydock/dev/logback-dev.xml");
    System.exit(commandLine(new Dev()).execute(args));
  }

  static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((failure, _, _) -> {
          System.err.println("drydock: " + reason(failure));
          return 1;
        });
  }

  /// The start of it, so that a person sees what is wrong and no stack of frames.
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    String text = String.valueOf(failure.getMessage());
    return cause == null || text.contains(String.valueOf(cause.getMessage()))
        ? text
        : text + " (" + cause.getMessage() + ")";
  }

  @Override
  public Integer call() throws InterruptedException {
    Started started = new Started(System.out::println);
    // However this process is asked to end, the tree goes first, in order.
    Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop"));
    try {
      return new DevRun(options.plan(), started, System.out::println).run();
    } catch (Started.Stopping _) {
      return 0;
    }
  }
}
