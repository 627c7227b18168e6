package drydock.node.http.route;

import drydock.node.http.answer.Code;
import drydock.node.http.answer.Problem;
import drydock.node.http.answer.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the route of a request.
public final class Router {
  private final List<Route> routes;

  public Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /// @param parts of the path, by the name that the route gives them
  public record Found(Route route, Map<String, String> parts) {}

  /// @param path as it was sent. It is not decoded: no name needs it, and what is odd stays visible
  public Found find(String method, String path) {
    List<Route> there = routes.stream().filter(it -> it.match(path).isPresent()).toList();
    Optional<Route> route = there.stream().filter(it -> it.method().equals(method)).findFirst();
    if (route.isPresent()) {
      return new Found(route.get(), route.get().match(path).orElseThrow());
    }
    if (there.isEmpty()) {
      throw new Refused(Code.NO_ROUTE, path + " is nothing this node has; see docs/node-http.md");
    }
    String allowed = String.join(", ", there.stream().map(Route::method).toList());
    throw new Refused(
        new Problem(
            Code.WRONG_METHOD,
            "method is " + method + "; expected " + allowed + " for " + path,
            Map.of("Allow", allowed)));
  }
}
