package drydock.node.health;

/// The order says which is worse.
public enum HealthStatus {
  UP,
  /// It serves, and somebody should look.
  DEGRADED,
  /// It serves nobody.
  DOWN
}
