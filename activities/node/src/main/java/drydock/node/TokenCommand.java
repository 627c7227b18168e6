package drydock.node;

import drydock.node.settings.SecretFile;
import drydock.operations.token.NodeSecret;
import drydock.operations.token.SwapToken;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `drydock node-token`: what a caller of a node's HTTP side has to show, for people.
@Command(
    name = "drydock node-token",
    description = {
      "Prints the bearer token of a node or, with an operation, the Drydock-Token that lets it"
          + " change one family.",
      "Whoever has it can do what it lets do: keep it out of files and of the history of a shell."
    },
    mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {
  @Option(
      names = "--secret-file",
      required = true,
      paramLabel = "FILE",
      description = "drydock.node.secret-file of that node")
  private Path secretFile = Path.of("");

  @Option(names = "--family", paramLabel = "NAME", description = "the family to change")
  private @Nullable String family;

  @Option(names = "--operation", paramLabel = "ID", description = "on whose behalf")
  private @Nullable String operation;

  @Option(names = "--fence", paramLabel = "N", description = "the operation's fence")
  private long fence;

  @Option(
      names = "--step",
      paramLabel = "NAME",
      description = "its step (default: ${DEFAULT-VALUE})")
  private String step = "BY_HAND";

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "how long a call may be begun with it (default: ${DEFAULT-VALUE})")
  private long seconds = 300;

  @Spec private CommandSpec spec = CommandSpec.create();

  public static void main(String[] args) {
    System.exit(new CommandLine(new TokenCommand()).execute(args));
  }

  @Override
  public Integer call() {
    try {
      NodeSecret secret = NodeSecret.of(SecretFile.read("--secret-file", secretFile));
      System.out.println(operation == null && family == null ? secret.bearer() : token(secret));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private String token(NodeSecret secret) {
    if (operation == null || family == null) {
      throw new IllegalArgumentException(
          (operation == null ? "--operation" : "--family")
              + " is missing; expected both --family and --operation");
    }
    long until = Instant.now().getEpochSecond() + seconds;
    return new SwapToken(family, operation, step, fence, until).signed(secret);
  }
}
