package drydock.node.http;

import drydock.node.http.route.Route;
import java.util.List;
import java.util.stream.Stream;

/// All there is to ask for.
final class Routes {
  private Routes() {}

  static List<Route> of(Behind behind) {
    return Stream.of(
            new NodeRoutes(behind).all(),
            new ReadRoutes(behind).all(),
            new FamilyRoutes(behind).all(),
            new BuildRoutes(behind).all(),
            new IngestRoutes(behind).all())
        .flatMap(List::stream)
        .toList();
  }
}
