package drydock.engines.temporal;

import java.nio.file.Path;

/// Run by the build before the first test: where the CLI has to be built, that takes longer than
/// any test may.
public final class RequireCli {
  private RequireCli() {}

  /// Expects the root of the checkout, and whether tests are skipped.
  public static void main(String[] args) {
    if (Boolean.parseBoolean(args[1])) {
      return;
    }
    try {
      TemporalCli.findOrBuild(Path.of(args[0]), System.getenv(), System.out::println);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
      System.exit(1);
    }
  }
}
