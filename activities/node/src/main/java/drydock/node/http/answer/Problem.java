package drydock.node.http.answer;

import drydock.contract.FailureTypes;
import drydock.contract.InvalidRequest;
import drydock.node.engine.QueryRefused;
import drydock.node.http.wire.BodyTooLarge;
import drydock.node.refusal.NodeRefusal;
import drydock.operations.token.TokenRefused;
import io.temporal.failure.ApplicationFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A refusal as callers see it: never a stack trace.
///
/// @param headers beside the usual ones
public record Problem(Code code, String message, Map<String, String> headers) {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node.http");
  public static final String MOVED_HEADER = "Drydock-Moved-To";

  public Problem(Code code, String message) {
    this(code, message, Map.of());
  }

  /// What every answer with this problem has in its head.
  public Map<String, String> allHeaders() {
    Map<String, String> all = new LinkedHashMap<>(headers);
    if (code.retryAfter() > 0) {
      all.put("Retry-After", Integer.toString(code.retryAfter()));
    }
    return all;
  }

  public static Problem of(Throwable thrown) {
    return switch (thrown) {
      case Refused refused -> refused.problem();
      case NodeRefusal refusal -> of(refusal);
      case QueryRefused refused -> of(refused);
      case TokenRefused refused -> new Problem(Code.of(refused.reason()), said(refused));
      case InvalidRequest invalid ->
          new Problem(Code.BAD_INPUT, said(invalid) + ". Nothing was touched");
      case ApplicationFailure failure when failure.getType().equals(FailureTypes.BAD_REQUEST) ->
          new Problem(Code.BAD_INPUT, failure.getOriginalMessage());
      case BodyTooLarge large -> new Problem(Code.TOO_LARGE, said(large));
      case InterruptedException _ ->
          new Problem(Code.STOPPING, "this node stops; what was asked may not be done");
      default -> fault(thrown);
    };
  }

  private static Problem of(NodeRefusal refusal) {
    if (refusal.kind() == NodeRefusal.Kind.FAILED) {
      LOG.warn("failed: {}", said(refusal));
    }
    Map<String, String> headers = refusal.to().map(to -> Map.of(MOVED_HEADER, to)).orElse(Map.of());
    return new Problem(Code.of(refusal.kind()), said(refusal), headers);
  }

  private static Problem of(QueryRefused refused) {
    String hint =
        refused.reason() == QueryRefused.Reason.WRITES
            ? ". A query only reads: write with POST /ingest/{family}/{member}"
            : "";
    return new Problem(Code.of(refused.reason()), said(refused) + hint);
  }

  private static Problem fault(Throwable thrown) {
    String id = UUID.randomUUID().toString();
    LOG.error("fault {}", id, thrown);
    return new Problem(
        Code.FAULT, "something went wrong that nobody foresaw; the node's log has it as " + id);
  }

  private static String said(Throwable thrown) {
    return String.valueOf(thrown.getMessage());
  }
}
