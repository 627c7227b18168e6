package drydock.process.start;

import org.springframework.boot.ExitCodeGenerator;

/// The process does not start, for a reason that starting again does not mend.
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {
  /// The exit code of a start that was refused, for whoever supervises the process.
  public static final int EXIT_CODE = 3;

  public StartRefused(String message) {
    super(message);
  }

  @Override
  public int getExitCode() {
    return EXIT_CODE;
  }
}
