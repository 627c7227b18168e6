package drydock.worker.dispatch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/// What the worker says, `LEVEL text`, while this is open.
public final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger logger = (Logger) LoggerFactory.getLogger("drydock");
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Consumer<String> onLine;

  LogLines() {
    this(_ -> {});
  }

  /// @param onLine called by the thread that says it, before it goes on
  public LogLines(Consumer<String> onLine) {
    this.onLine = onLine;
    start();
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(this);
  }

  /// Those that contain the text.
  public List<String> with(String text) {
    return lines.stream().filter(line -> line.contains(text)).toList();
  }

  public List<String> all() {
    return List.copyOf(lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    String line = event.getLevel() + " " + event.getFormattedMessage();
    lines.add(line);
    onLine.accept(line);
  }

  @Override
  public void close() {
    logger.detachAppender(this);
    logger.setAdditive(true);
    logger.setLevel(null);
  }
}
