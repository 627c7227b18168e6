package drydock.node.http;

import drydock.contract.InvalidRequest;
import drydock.contract.Request;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.http.answer.Code;
import drydock.node.http.route.Access;
import drydock.node.http.route.Asked;
import drydock.node.http.route.Reply;
import drydock.node.http.route.Route;
import drydock.node.refusal.NodeRefusal;
import drydock.node.serving.Reader;
import drydock.node.serving.Serving;
import drydock.operations.blueprint.Names;
import drydock.operations.node.FamilyInfo;
import drydock.operations.node.MemberState;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be read.
final class ReadRoutes {
  private static final int PAGE = 100;
  private static final int MOST_PAGE = 1000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private final Behind behind;

  ReadRoutes(Behind behind) {
    this.behind = behind;
  }

  List<Route> all() {
    return List.of(
        new Route("GET", "/databases", Access.BEARER, List.of("after", "limit"), this::list),
        new Route("GET", "/databases/{family}", Access.BEARER, this::info),
        new Route("GET", "/databases/{family}/members", Access.BEARER, this::members),
        new Route("GET", "/databases/{family}/connections", Access.BEARER, this::connections),
        new Route("POST", "/databases/{family}/query", Access.BEARER, this::query),
        new Route(
            "POST", "/databases/{family}/members/{member}/query", Access.BEARER, this::member));
  }

  /// @param next what to ask for as `after`; null where this was the last page
  record Page(List<FamilyInfo> databases, @Nullable String next) {}

  record Members(long generation, List<MemberState> members) {}

  record Connections(List<Connection> connections) {}

  record Connection(
      long id, String member, long generation, String since, long seconds, String query) {}

  record QueryBody(String query, @Nullable Map<String, @Nullable Object> parameters)
      implements Request {
    @SuppressWarnings("ConstantValue") // JSON can leave it out
    QueryBody {
      InvalidRequest.unless(query != null && !query.isBlank(), "query", query, "a query");
    }
  }

  record QueryAnswer(
      long generation, List<String> columns, List<List<@Nullable Object>> rows, long millis) {}

  private Reply list(Asked asked) {
    int limit = limit(asked.query("limit"));
    String after = Objects.requireNonNullElse(asked.query("after"), "");
    List<FamilyInfo> found = behind.core().list(after, limit + 1);
    boolean more = found.size() > limit;
    List<FamilyInfo> page = more ? found.subList(0, limit) : found;
    return Reply.json(new Page(page, more ? page.getLast().family() : null));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PAGE;
    }
    int limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    InvalidRequest.unless(limit > 0 && limit <= MOST_PAGE, "limit", text, "1 to " + MOST_PAGE);
    return limit;
  }

  private Reply info(Asked asked) {
    return Reply.json(behind.core().info(asked.family()));
  }

  private Reply members(Asked asked) {
    FamilyInfo info = behind.core().info(asked.family());
    return Reply.json(new Members(info.generation(), info.members()));
  }

  private Reply connections(Asked asked) {
    List<Reader> readers = behind.core().connections(asked.family());
    return Reply.json(new Connections(readers.stream().map(this::connection).toList()));
  }

  private Connection connection(Reader reader) {
    return new Connection(
        reader.id(),
        reader.member(),
        reader.generation(),
        reader.since().toString(),
        Duration.between(reader.since(), behind.clock().instant()).toSeconds(),
        reader.text());
  }

  private Reply query(Asked asked) throws IOException, InterruptedException, QueryRefused {
    return answered(asked, Names.PARENT);
  }

  private Reply member(Asked asked) throws IOException, InterruptedException, QueryRefused {
    return answered(asked, Names.member("member", asked.part("member")));
  }

  private Reply answered(Asked asked, String member)
      throws IOException, InterruptedException, QueryRefused {
    QueryBody body = asked.json(QueryBody.class);
    Query query = new Query(body.query(), Objects.requireNonNullElse(body.parameters(), Map.of()));
    long start = System.nanoTime();
    Enum<?> outcome = Code.FAULT;
    try {
      Serving.Answered answered = behind.core().query(asked.family(), member, query);
      outcome = Outcome.ANSWERED;
      return Reply.json(
          new QueryAnswer(
              answered.generation(),
              answered.answer().columns(),
              answered.answer().rows(),
              (System.nanoTime() - start) / 1_000_000));
    } catch (QueryRefused e) {
      outcome = Code.of(e.reason());
      throw e;
    } catch (NodeRefusal e) {
      outcome = Code.of(e.kind());
      throw e;
    } finally {
      behind.metrics().query(outcome, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  /// What is counted beside the codes.
  private enum Outcome {
    ANSWERED
  }
}
