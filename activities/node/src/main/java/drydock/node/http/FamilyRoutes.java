package drydock.node.http;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.operations.blueprint.Names;
import drydock.operations.node.MovedCall;
import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import drydock.operations.token.TokenRefused;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What an operation does to a family. Whose it is comes from the token alone.
final class FamilyRoutes {
  private final Behind behind;

  FamilyRoutes(Behind behind) {
    this.behind = behind;
  }

  List<Route> all() {
    return List.of(
        new Route("POST", "/databases", Access.CHANGES, this::create),
        new Route("DELETE", "/databases/{family}", Access.CHANGES, it -> plain(it, core()::delete)),
        new Route("POST", "/databases/{family}/swap", Access.CHANGES, this::swap),
        new Route(
            "POST", "/databases/{family}/promote-previous", Access.CHANGES, this::promotePrevious),
        new Route("POST", "/databases/{family}/moved", Access.CHANGES, this::moved),
        post("drain", core()::drain),
        post("undrain", core()::undrain),
        post("fence", core()::fence),
        post("unfence", core()::unfence),
        post("release", core()::release),
        post("discard", core()::discard),
        post("digest", core()::digest));
  }

  record CreateBody(String family) implements Request {
    CreateBody {
      Names.family("family", family);
    }
  }

  record MovedBody(@Nullable String to) implements Request {
    MovedCall by(NodeCall call) {
      if (to == null) {
        throw new InvalidRequest("to", null, "the address of a node");
      }
      return new MovedCall(call, to);
    }
  }

  record SwapBody(@Nullable Long expected) implements Request {
    PublishCall by(NodeCall call) {
      return new PublishCall(call, Expected.of(expected));
    }
  }

  /// What a swap or a build starts from: always said, so that nobody overwrites what he has not
  /// seen.
  static final class Expected {
    private Expected() {}

    static long of(@Nullable Long expected) {
      if (expected == null) {
        throw new InvalidRequest("expected", null, "the generation that is live; 0 for none");
      }
      return expected;
    }
  }

  private drydock.node.core.Core core() {
    return behind.core();
  }

  private Route post(String what, Function<NodeCall, Object> change) {
    return new Route(
        "POST", "/databases/{family}/" + what, Access.CHANGES, it -> plain(it, change));
  }

  private static Reply plain(Asked asked, Function<NodeCall, Object> change)
      throws IOException, TokenRefused {
    asked.noBody();
    return Reply.json(change.apply(asked.call(asked.family())));
  }

  private Reply moved(Asked asked) throws IOException, TokenRefused {
    MovedBody body = asked.json(MovedBody.class);
    return Reply.json(core().moved(body.by(asked.call(asked.family()))));
  }

  private Reply create(Asked asked) throws IOException, TokenRefused {
    String family = asked.json(CreateBody.class).family();
    return Reply.json(core().create(asked.call(family)));
  }

  private Reply swap(Asked asked) throws IOException, TokenRefused {
    PublishCall call = asked.json(SwapBody.class).by(asked.call(asked.family()));
    return Reply.json(core().publish(call));
  }

  private Reply promotePrevious(Asked asked) throws IOException, TokenRefused {
    PublishCall call = asked.json(SwapBody.class).by(asked.call(asked.family()));
    return Reply.json(core().promotePrevious(call));
  }
}
