package drydock.node.http;

import com.sun.net.httpserver.HttpExchange;
import drydock.node.http.answer.Code;
import drydock.node.http.answer.Problem;
import drydock.node.http.answer.Refused;
import drydock.operations.token.NodeSecret;
import java.util.Map;

/// Who may talk to this node at all.
final class Bearer {
  private static final String SCHEME = "Bearer ";

  private Bearer() {}

  static boolean known(HttpExchange exchange, NodeSecret secret) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    return given != null
        && given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && secret.isBearer(given.substring(SCHEME.length()).strip());
  }

  static void refuseUnless(boolean known) {
    if (!known) {
      throw new Refused(
          new Problem(
              Code.UNAUTHORIZED,
              "Authorization is missing or wrong; expected Bearer and the token of this node",
              Map.of("WWW-Authenticate", "Bearer realm=\"drydock node\"")));
    }
  }
}
