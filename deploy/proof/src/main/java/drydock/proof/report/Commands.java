package drydock.proof.report;

import java.util.concurrent.Callable;
import picocli.CommandLine;

/// Runs a command that proves something, and ends the process with what came of it.
public final class Commands {
  private Commands() {}

  /// Wrong options are 2, and nothing was started; whatever else fails proved nothing and is 1.
  ///
  /// @param what the command, in a sentence
  public static void run(Callable<Integer> command, String what, String[] args) {
    CommandLine line = new CommandLine(command);
    line.setExecutionExceptionHandler((failure, _, _) -> {
      boolean asked = failure instanceof IllegalArgumentException;
      System.err.println(
          asked
              ? failure.getMessage() + ". Nothing was started"
              : what + " proved nothing: " + failure);
      return asked ? 2 : 1;
    });
    System.exit(line.execute(args));
  }
}
