package drydock.worker.settings;

import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/// A binding that failed, in one sentence that names the key.
final class BindProblem {
  static final String DURATION = "a duration such as 500ms, 30s or 10m";

  private static final Set<String> SECRETS =
      Set.of(
          "drydock.ledger.password", "drydock.ledger.owner-password", "drydock.temporal.api-key");

  private BindProblem() {}

  static String sentence(String prefix, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (failure instanceof BindException bind && !bind.getName().toString().equals(prefix)) {
      return wrongType(bind);
    }
    return prefix + "." + root.getMessage();
  }

  private static String wrongType(BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    String value =
        property == null || SECRETS.contains(bind.getName().toString())
            ? "unreadable"
            : '"' + String.valueOf(property.getValue()) + '"';
    return bind.getName() + " is " + value + "; expected " + expected(bind);
  }

  private static String expected(BindException bind) {
    Class<?> type = bind.getTarget().getType().toClass();
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "duration" -> DURATION;
      case "int", "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "string" -> "a text";
      default -> "a " + type.getSimpleName();
    };
  }
}
