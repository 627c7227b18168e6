package drydock.node.core;

import drydock.node.family.Family;
import java.io.IOException;
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
      family.closeAll();
      family.log().close();
    } catch (IOException e) {
      LOG.warn("{} was not closed: {}", family.name(), e.toString());
    }
  }
}
