package drydock.process.start;

import drydock.process.settings.SettingsRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/// Shows a refused start as the sentence it is, without a stack trace.
final class StartRefusedAnalyzer implements FailureAnalyzer {
  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SettingsRefused refused) {
        return new FailureAnalysis(
            String.valueOf(refused.getMessage()),
            "Mend the settings named above and start again; docs/settings.md explains each.",
            refused);
      }
      if (cause instanceof StartRefused refused) {
        return new FailureAnalysis(
            String.valueOf(refused.getMessage()), "Nothing was started or changed.", refused);
      }
    }
    return null;
  }
}
