package drydock.node.http.route;

import drydock.node.engine.QueryRefused;
import drydock.operations.token.TokenRefused;
import java.io.IOException;

/// Answers one request, or throws why not.
@FunctionalInterface
public interface Handler {
  Reply handle(Asked asked) throws IOException, InterruptedException, QueryRefused, TokenRefused;
}
