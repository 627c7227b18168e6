package drydock.node.http.route;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;
import drydock.node.http.wire.Body;
import drydock.operations.node.NodeCall;
import drydock.operations.request.StrictJson;
import drydock.operations.token.SwapToken;
import drydock.operations.token.TokenRefused;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One request, with everything of it that was checked already.
///
/// @param parts of the path
/// @param query what stands behind the question mark
/// @param headers answers null for one that is missing
/// @param mostBody how large a body may be that is read as a whole
/// @param known whether the caller has shown the bearer token
public record Asked(
    Map<String, String> parts,
    Map<String, String> query,
    Function<String, @Nullable String> headers,
    Body body,
    int mostBody,
    boolean known,
    Optional<SwapToken> token) {
  public String part(String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("the route has no {" + name + "}");
    }
    return part;
  }

  public String family() {
    return part("family");
  }

  public @Nullable String query(String name) {
    return query.get(name);
  }

  public @Nullable String header(String name) {
    return headers.apply(name);
  }

  /// The body as one JSON object, strictly read.
  public <T extends Request> T json(Class<T> type) throws IOException {
    return StrictJson.read(body.all(mostBody), type);
  }

  /// For routes that take none: what is sent anyway was meant to do something.
  public void noBody() throws IOException {
    int length = body.all(mostBody).length;
    InvalidRequest.unless(length == 0, "body", length + " bytes long", "none");
  }

  /// Who changes that family, as the token says.
  public NodeCall call(String family) throws TokenRefused {
    return swapToken().forFamily(family).call();
  }

  public SwapToken swapToken() {
    return token.orElseThrow(() -> new IllegalStateException("the route asks for no token"));
  }
}
