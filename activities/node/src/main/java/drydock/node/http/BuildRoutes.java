package drydock.node.http;

import drydock.contract.Request;
import drydock.node.child.Progress;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.node.upload.Announced;
import drydock.operations.blueprint.Names;
import drydock.operations.node.NodeCall;
import drydock.operations.node.StageCall;
import drydock.operations.token.TokenRefused;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What takes long. It goes on when the caller leaves: who asks again with the same operation gets
/// what was sealed.
final class BuildRoutes {
  private static final Progress UNSEEN = (_, _, _) -> {};

  private final Behind behind;

  BuildRoutes(Behind behind) {
    this.behind = behind;
  }

  List<Route> all() {
    return List.of(
        new Route("PUT", "/staging/{operation}/{file}", Access.CHANGES, this::upload),
        new Route("POST", "/databases/{family}/stage", Access.CHANGES, this::stage),
        new Route("POST", "/databases/{family}/verify", Access.CHANGES, this::verify),
        new Route("POST", "/databases/{family}/export", Access.CHANGES, this::export));
  }

  record StageBody(@Nullable Long expected, String blueprint, String sha256) implements Request {
    StageBody {
      Names.file("blueprint", blueprint);
      Names.sha256("sha256", sha256);
    }
  }

  private Reply upload(Asked asked) throws IOException, TokenRefused {
    NodeCall call = asked.swapToken().forOperation(asked.part("operation")).call();
    Announced announced = new Announced(asked.part("file"), Sent.sha256(asked), Sent.length(asked));
    return Reply.json(behind.uploads().put(call, announced, asked.body()));
  }

  private Reply stage(Asked asked) throws IOException, InterruptedException, TokenRefused {
    StageBody body = asked.json(StageBody.class);
    StageCall call =
        new StageCall(
            asked.call(asked.family()),
            FamilyRoutes.Expected.of(body.expected()),
            body.blueprint(),
            body.sha256());
    return Reply.json(behind.core().stage(call, UNSEEN));
  }

  private Reply verify(Asked asked) throws IOException, InterruptedException, TokenRefused {
    asked.noBody();
    return Reply.json(behind.core().verify(asked.call(asked.family()), UNSEEN));
  }

  private Reply export(Asked asked) throws IOException, InterruptedException, TokenRefused {
    asked.noBody();
    return Reply.json(behind.core().export(asked.call(asked.family()), UNSEEN));
  }
}
