package drydock.process.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/// Stops what runs when the process is asked to end.
record Stop(AutoCloseable running) implements ApplicationListener<ContextClosedEvent> {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    LOG.info("stop: taking no more work, finishing what is under way");
    try {
      running.close();
    } catch (Exception e) {
      LOG.warn("stop: {}", e.toString());
    }
    LOG.info("stop: done");
  }
}
