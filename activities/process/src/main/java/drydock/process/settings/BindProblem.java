package drydock.process.settings;

import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

/// A binding that failed, in one sentence that names the key.
final class BindProblem {
  static final String DURATION = "a duration such as 500ms, 30s or 10m";
  static final String SIZE = "a size such as 512KB, 64MB or 1GB";

  private BindProblem() {}

  static String sentence(Concern concern, Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (failure instanceof BindException bind
        && !bind.getName().toString().equals(concern.prefix())) {
      return wrongType(concern, bind);
    }
    return concern.prefix() + "." + root.getMessage();
  }

  private static String wrongType(Concern concern, BindException bind) {
    ConfigurationProperty property = bind.getProperty();
    String value =
        property == null || concern.hides(bind.getName().toString())
            ? "unreadable"
            : '"' + String.valueOf(property.getValue()) + '"';
    return bind.getName() + " is " + value + "; expected " + expected(bind);
  }

  private static String expected(BindException bind) {
    Class<?> type = bind.getTarget().getType().toClass();
    return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
      case "duration" -> DURATION;
      case "datasize" -> SIZE;
      case "int", "integer" -> "a whole number";
      case "boolean" -> "true or false";
      case "string" -> "a text";
      default -> "a " + type.getSimpleName();
    };
  }
}
