package drydock.operations.graph;

import java.util.List;

/// How a subscription is. The ledger refuses every change that is not in this table.
public enum SubscriptionState {
  PENDING,
  PENDING_PAYMENT,
  PROVISIONING,
  ACTIVE,
  /// Its graph moves to another tier, up or down. No event of a provider ends that.
  MIGRATING,
  PAUSED,
  PAST_DUE,
  UNPAID,
  CANCELED,
  FAILED;

  public List<SubscriptionState> next() {
    return switch (this) {
      case PENDING -> List.of(PENDING_PAYMENT, PROVISIONING, CANCELED, FAILED);
      case PENDING_PAYMENT -> List.of(PROVISIONING, UNPAID, CANCELED, FAILED);
      case PROVISIONING -> List.of(ACTIVE, CANCELED, FAILED);
      case ACTIVE -> List.of(MIGRATING, PAUSED, PAST_DUE, UNPAID, CANCELED);
      case MIGRATING -> List.of(ACTIVE);
      case PAUSED, UNPAID -> List.of(ACTIVE, CANCELED);
      case PAST_DUE -> List.of(ACTIVE, UNPAID, CANCELED);
      case CANCELED, FAILED -> List.of();
    };
  }

  public boolean isFinal() {
    return next().isEmpty();
  }
}
