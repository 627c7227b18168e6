package drydock.operations.blueprint;

import drydock.contract.InvalidRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names that end up in paths, queries and headers. Whatever does not fit is refused before it
/// gets there.
public final class Names {
  /// The member that is the graph itself; all others are its subgraphs.
  public static final String PARENT = "main";

  private static final Pattern FAMILY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern MEMBER = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final Pattern OPERATION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");
  private static final Pattern STEP = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
  private static final Pattern INGEST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._:\\[\\]-]+/?");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private Names() {}

  public static String family(String field, @Nullable String value) {
    return checked(
        FAMILY,
        field,
        value,
        "1 to 63 lower-case letters, digits and hyphens, starting with a letter or digit");
  }

  public static String member(String field, @Nullable String value) {
    return checked(
        MEMBER,
        field,
        value,
        "1 to 63 lower-case letters, digits and underscores, starting with a letter");
  }

  public static String operation(String field, @Nullable String value) {
    return checked(OPERATION, field, value, "1 to 64 letters, digits and hyphens");
  }

  public static String step(String field, @Nullable String value) {
    return checked(
        STEP, field, value, "1 to 64 letters, digits and underscores, starting with a letter");
  }

  public static String file(String field, @Nullable String value) {
    return checked(
        FILE,
        field,
        value,
        "a file name of 1 to 128 letters, digits, dots, hyphens and underscores, not starting with a"
            + " dot");
  }

  /// Of a table or a column.
  public static String identifier(String field, @Nullable String value) {
    return checked(
        IDENTIFIER,
        field,
        value,
        "1 to 64 letters, digits and underscores, starting with a letter");
  }

  public static String ingest(String field, @Nullable String value) {
    return checked(
        INGEST, field, value, "1 to 128 letters, digits, dots, hyphens, colons and underscores");
  }

  /// Whether others may reach a node by it.
  public static boolean isAddress(String value) {
    return ADDRESS.matcher(value).matches();
  }

  public static String sha256(String field, @Nullable String value) {
    return checked(SHA256, field, value, "64 lower-case hexadecimal digits");
  }

  private static String checked(
      Pattern pattern, String field, @Nullable String value, String expected) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw new InvalidRequest(field, value, expected);
    }
    return value;
  }
}
