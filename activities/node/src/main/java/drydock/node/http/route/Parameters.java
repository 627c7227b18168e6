package drydock.node.http.route;

import drydock.contract.InvalidRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands behind the question mark: nothing unknown, nothing twice.
public final class Parameters {
  private Parameters() {}

  public static Map<String, String> of(@Nullable String raw, List<String> known) {
    Map<String, String> found = new LinkedHashMap<>();
    if (raw == null || raw.isEmpty()) {
      return found;
    }
    String expected = known.isEmpty() ? "none" : "one of " + String.join(", ", known);
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      InvalidRequest.unless(known.contains(name), "parameter", name, expected);
      String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
      String before = found.put(name, value);
      InvalidRequest.unless(before == null, name, "given twice", "one " + name);
    }
    return found;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("parameter", text, "text with % in front of two digits only");
    }
  }
}
