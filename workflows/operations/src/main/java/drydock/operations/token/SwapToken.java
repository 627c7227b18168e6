package drydock.operations.token;

import drydock.contract.InvalidRequest;
import drydock.operations.blueprint.Names;
import drydock.operations.node.NodeCall;
import drydock.operations.token.TokenRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What lets one step of an operation change one family of a node over HTTP.
///
/// @param untilEpochSecond bounds the HTTP call and nothing else; the fence is what counts
public record SwapToken(
    String family, String operation, String step, long fence, long untilEpochSecond) {
  private static final String VERSION = "v1";

  /// Far above the longest names; more is not even looked at.
  private static final int MOST_LENGTH = 1000;

  public SwapToken {
    Names.family("family", family);
    Names.operation("operation", operation);
    Names.step("step", step);
    InvalidRequest.unless(fence > 0, "fence", fence, "a positive number");
    InvalidRequest.unless(
        untilEpochSecond > 0, "untilEpochSecond", untilEpochSecond, "a positive number");
  }

  public NodeCall call() {
    return new NodeCall(family, operation, step, fence);
  }

  /// As the header `Drydock-Token` has it.
  public String signed(NodeSecret secret) {
    String signed = VERSION + "." + encoded();
    return signed + "." + secret.sign(signed);
  }

  /// Nothing of its text is believed before the signature is right.
  public static SwapToken verified(@Nullable String text, NodeSecret secret, long nowEpochSecond)
      throws TokenRefused {
    if (text == null) {
      throw new TokenRefused(Reason.MISSING, "the header Drydock-Token is missing");
    }
    List<String> parts = text.length() > MOST_LENGTH ? List.of() : List.of(text.split("\\.", -1));
    if (parts.size() != 3 || !parts.get(0).equals(VERSION)) {
      throw malformed();
    }
    if (!secret.signed(VERSION + "." + parts.get(1), parts.get(2))) {
      throw new TokenRefused(Reason.FORGED, "the token was not made with the secret of this node");
    }
    SwapToken token = decoded(parts.get(1));
    if (token.untilEpochSecond < nowEpochSecond) {
      throw new TokenRefused(
          Reason.EXPIRED,
          "the token was good until second "
              + token.untilEpochSecond
              + "; it is "
              + nowEpochSecond
              + " now");
    }
    return token;
  }

  public SwapToken forFamily(String asked) throws TokenRefused {
    if (!family.equals(asked)) {
      throw new TokenRefused(
          Reason.OTHER_FAMILY, "the token is for family " + family + ", not " + asked);
    }
    return this;
  }

  public SwapToken forOperation(String asked) throws TokenRefused {
    if (!operation.equals(asked)) {
      throw new TokenRefused(
          Reason.OTHER_OPERATION, "the token is for operation " + operation + ", not " + asked);
    }
    return this;
  }

  private String encoded() {
    String fields =
        String.join(
            "\n", family, operation, step, Long.toString(fence), Long.toString(untilEpochSecond));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(fields.getBytes(StandardCharsets.UTF_8));
  }

  private static SwapToken decoded(String encoded) throws TokenRefused {
    try {
      String fields = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      List<String> parts = List.of(fields.split("\n", -1));
      if (parts.size() != 5) {
        throw malformed();
      }
      return new SwapToken(
          parts.get(0),
          parts.get(1),
          parts.get(2),
          Long.parseLong(parts.get(3)),
          Long.parseLong(parts.get(4)));
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static TokenRefused malformed() {
    return new TokenRefused(
        Reason.MALFORMED, "the token is none; expected v1.<base64url of the fields>.<HMAC in hex>");
  }
}
