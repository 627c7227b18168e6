package drydock.node;

import drydock.node.condition.Conditions;
import drydock.node.health.Health;
import drydock.node.health.HealthStatus;

/// What is wrong beside the files: the node serves all the same.
record Degraded(Health health) implements Conditions {
  @Override
  public void set(String name, String why) {
    health.raise(name, HealthStatus.DEGRADED, why);
  }

  @Override
  public void clear(String name) {
    health.clear(name);
  }
}
