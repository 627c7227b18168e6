package drydock.node.http.route;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that can be asked for.
///
/// @param path parts in braces stand for any one part
/// @param parameters what may stand behind the question mark
public record Route(
    String method, String path, Access access, List<String> parameters, Handler handler) {
  public Route(String method, String path, Access access, Handler handler) {
    this(method, path, access, List.of(), handler);
  }

  /// The parts in braces by name, if that path is this route's.
  Optional<Map<String, String>> match(String asked) {
    List<String> wanted = parts(path);
    List<String> given = parts(asked);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int at = 0; at < wanted.size(); at++) {
      String part = wanted.get(at);
      if (part.startsWith("{")) {
        found.put(part.substring(1, part.length() - 1), given.get(at));
      } else if (!part.equals(given.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/", -1));
  }
}
