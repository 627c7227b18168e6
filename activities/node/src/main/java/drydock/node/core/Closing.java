package drydock.node.core;

import drydock.node.family.Family;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Closes what is open of a family when the node stops.
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Family family;

  Closing(Family family) {
    this.family = family;
  }

  void close() {
    try {
      family
          .shelf()
          .clear()
          .get(family.parts().rules().patience().toMillis(), TimeUnit.MILLISECONDS);
      family.log().close();
    } catch (TimeoutException | ExecutionException | IOException e) {
      LOG.warn("{} was not closed in time: {}", family.name(), e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
