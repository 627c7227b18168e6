package drydock.node.health;

import java.util.Comparator;
import java.util.List;

/// @param reasons what is wrong; empty where nothing is
public record HealthReport(HealthStatus status, List<Condition> reasons) {
  static HealthReport of(List<Condition> reasons) {
    HealthStatus worst =
        reasons.stream()
            .map(Condition::status)
            .max(Comparator.naturalOrder())
            .orElse(HealthStatus.UP);
    return new HealthReport(worst, List.copyOf(reasons));
  }
}
