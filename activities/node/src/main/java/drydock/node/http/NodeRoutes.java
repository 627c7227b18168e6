package drydock.node.http;

import drydock.node.health.Condition;
import drydock.node.health.HealthReport;
import drydock.node.health.HealthStatus;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.node.metrics.NodeMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What the node says of itself.
final class NodeRoutes {
  private final Behind behind;

  NodeRoutes(Behind behind) {
    this.behind = behind;
  }

  List<Route> all() {
    return List.of(
        new Route("GET", "/health", Access.OPEN, this::health),
        new Route("GET", "/info", Access.BEARER, this::info),
        new Route("GET", "/metrics", Access.BEARER, this::metrics));
  }

  /// What a probe is told that shows no token.
  record Brief(HealthStatus status) {}

  record Whole(HealthStatus status, List<Condition> reasons) {}

  /// @param families how many there are at each gate
  record Info(
      String instance,
      String version,
      String engine,
      String engineVersion,
      long storage,
      String started,
      long uptimeSeconds,
      boolean readOnly,
      long diskFreeBytes,
      int families,
      Map<String, Integer> gates) {}

  private Reply health(Asked asked) {
    HealthReport report = behind.health().report();
    int status =
        switch (report.status()) {
          case UP, DEGRADED -> 200;
          case DOWN -> 503;
        };
    Object body =
        asked.known() ? new Whole(report.status(), report.reasons()) : new Brief(report.status());
    return Reply.json(status, Map.of(), body);
  }

  private Reply info(Asked asked) throws IOException {
    About about = behind.about();
    Map<String, Integer> gates = behind.core().gates();
    return Reply.json(
        new Info(
            about.instance(),
            about.version(),
            about.engine().name(),
            about.engine().version(),
            about.engine().storage(),
            about.started().toString(),
            Duration.between(about.started(), behind.clock().instant()).toSeconds(),
            about.readOnly(),
            Files.getFileStore(about.volume()).getUsableSpace(),
            gates.values().stream().mapToInt(Integer::intValue).sum(),
            gates));
  }

  private Reply metrics(Asked asked) {
    return Reply.text(NodeMetrics.CONTENT_TYPE, behind.metrics().scrape());
  }
}
