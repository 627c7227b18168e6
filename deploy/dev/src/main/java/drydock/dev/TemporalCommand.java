package drydock.dev;

import drydock.engines.temporal.TemporalCliInstall;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `drydock temporal`.
@Command(
    name = "drydock temporal",
    subcommands = HelpCommand.class,
    description = "Temporal's CLI, which brings the dev server.")
public final class TemporalCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private TemporalCommand() {}

  public static void main(String[] args) {
    System.exit(Dev.commandLine(new TemporalCommand()).execute(args));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Expected: drydock temporal install");
  }

  @Command(
      name = "install",
      description = "Builds it into .drydock/temporal; needs Go 1.26.4 or newer.")
  void install() {
    Path root = Path.of(System.getProperty("drydock.root", "")).toAbsolutePath().normalize();
    new TemporalCliInstall(root, System.out::println).install();
  }
}
