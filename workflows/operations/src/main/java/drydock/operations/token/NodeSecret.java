package drydock.operations.token;

import drydock.contract.InvalidRequest;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secret of one node. What is shown to others is derived from it with a label each, so that
/// nobody gets from one to the other, or back to the secret. It is never printed.
public final class NodeSecret {
  private static final int LEAST_BYTES = 32;
  private static final String BEARER = "drydock node bearer 1";
  private static final String TOKEN = "drydock node swap token 1";

  private final byte[] bearer;
  private final byte[] tokenKey;

  private NodeSecret(byte[] secret) {
    this.bearer = hmac(secret, BEARER);
    this.tokenKey = hmac(secret, TOKEN);
  }

  /// @param secret at least 32 bytes, all of them used
  public static NodeSecret of(byte[] secret) {
    InvalidRequest.unless(
        secret.length >= LEAST_BYTES,
        "the node's secret",
        secret.length + " bytes long",
        "at least " + LEAST_BYTES + " bytes");
    return new NodeSecret(secret.clone());
  }

  /// What a caller sends as `Authorization: Bearer`.
  public String bearer() {
    return HexFormat.of().formatHex(bearer);
  }

  /// Takes the same time wherever the difference is.
  public boolean isBearer(String given) {
    return same(bearer(), given);
  }

  String sign(String text) {
    return HexFormat.of().formatHex(hmac(tokenKey, text));
  }

  boolean signed(String text, String signature) {
    return same(sign(text), signature);
  }

  private static boolean same(String right, String given) {
    return MessageDigest.isEqual(
        right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "NodeSecret[not shown]";
  }
}
