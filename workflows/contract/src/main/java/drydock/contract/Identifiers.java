package drydock.contract;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The two sorts of identifiers in requests.
public final class Identifiers {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

  private Identifiers() {}

  /// Of a family or a tier: it ends up in paths, queues and headers.
  public static void name(String field, @Nullable String value) {
    InvalidRequest.unless(
        value != null && NAME.matcher(value).matches(),
        field,
        value,
        "1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit");
  }

  /// Somebody else's; null for none.
  public static void id(String field, @Nullable String value) {
    InvalidRequest.unless(
        value == null || ID.matcher(value).matches(),
        field,
        value,
        "1 to 128 letters, digits, dots, hyphens, colons and underscores");
  }
}
