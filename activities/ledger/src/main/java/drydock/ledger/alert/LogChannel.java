package drydock.ledger.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One ERROR entry of several lines.
public final class LogChannel implements AlertChannel {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.alert");

  @Override
  public void tell(Alert alert) {
    LOG.error("{}", alert.text());
  }
}
