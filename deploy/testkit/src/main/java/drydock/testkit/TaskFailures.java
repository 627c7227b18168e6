package drydock.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/// Remembers the last failure of a workflow task in this JVM. Such a task is retried for ever and
/// its workflow waits: all that a test sees of it is that nothing happens.
public final class TaskFailures extends AppenderBase<ILoggingEvent> {
  private static final AtomicReference<Optional<Seen>> LAST =
      new AtomicReference<>(Optional.empty());
  // Enough to show the failure and the way into the workflow's own code.
  private static final int LINES = 15;

  /// What was logged, with the beginning of the stack trace.
  record Seen(Instant at, String text) {}

  static Optional<Seen> last() {
    return LAST.get();
  }

  @Override
  protected void append(ILoggingEvent event) {
    // Pollers complain whenever a server goes away, which would hide what matters.
    if (event.getLevel().isGreaterOrEqual(Level.WARN)
        && event.getThrowableProxy() != null
        && !event.getLoggerName().endsWith("Poller")
        && !event.getLoggerName().contains(".activity.")) {
      LAST.set(Optional.of(new Seen(event.getInstant(), text(event))));
    }
  }

  private static String text(ILoggingEvent event) {
    // The SDK wraps what the workflow threw three times over, in frames of its own.
    IThrowableProxy innermost = event.getThrowableProxy();
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String trace =
        ThrowableProxyUtil.asString(innermost)
            .lines()
            .limit(LINES)
            .collect(Collectors.joining("\n"));
    return event.getLoggerName() + ": " + message(event) + "\n" + trace;
  }

  private static String message(ILoggingEvent event) {
    return event.getFormattedMessage() + " | " + event.getThrowableProxy().getMessage();
  }
}
