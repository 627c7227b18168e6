package drydock.node.http;

import drydock.contract.InvalidRequest;
import drydock.node.http.route.Asked;
import drydock.operations.blueprint.Names;
import java.util.regex.Pattern;

/// What the headers say of a body.
final class Sent {
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private Sent() {}

  static String sha256(Asked asked) {
    return Names.sha256("Drydock-Sha256", asked.header("Drydock-Sha256"));
  }

  /// 0 where it is not said.
  static long length(Asked asked) {
    String length = asked.header("Content-Length");
    if (length == null) {
      return 0;
    }
    InvalidRequest.unless(LENGTH.matcher(length).matches(), "Content-Length", length, "bytes");
    return Long.parseLong(length);
  }

  /// Without what follows a semicolon; empty where it is not said.
  static String type(Asked asked) {
    String type = asked.header("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
  }
}
