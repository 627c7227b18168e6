package drydock.worker.settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// A misspelt key would silently leave a default in force, so every key must be one we know.
final class UnknownKeys {
  /// Read by the launcher, not by the worker.
  private static final Set<String> LAUNCHER =
      Set.of("DRYDOCK_TEMPORAL_CLI", "DRYDOCK_CHROMIUM", "DRYDOCK_JAVA_OPTS");

  /// What the logging and the configuration itself are told.
  private static final List<String> FOREIGN = List.of("logging.", "spring.config.");

  private UnknownKeys() {}

  static List<String> in(ConfigurableEnvironment environment) {
    List<String> problems = new ArrayList<>();
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> listed) {
        for (String name : listed.getPropertyNames()) {
          if (!known(source.getName(), name)) {
            problems.add(sentence(source.getName(), name));
          }
        }
      }
    }
    return problems;
  }

  /// Every key there is, in its canonical form.
  static Set<String> all() {
    Set<String> keys = new LinkedHashSet<>();
    Settings.CONCERNS.forEach((prefix, type) -> {
      for (RecordComponent component : type.getRecordComponents()) {
        keys.add(prefix + "." + kebab(component.getName()));
      }
    });
    return keys;
  }

  private static boolean known(String source, String name) {
    if (source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      return !name.startsWith("DRYDOCK_") || LAUNCHER.contains(name) || variables().contains(name);
    }
    boolean ours = name.toLowerCase(Locale.ROOT).startsWith("drydock");
    boolean shared =
        source.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            || !(source.equals("commandLineArgs") || source.contains("drydock.yml"));
    return ours
        ? all().contains(canonical(name))
        : shared || FOREIGN.stream().anyMatch(name::startsWith);
  }

  private static String sentence(String source, String name) {
    return name + " (" + source + ") is not a setting; expected one of " + near(canonical(name));
  }

  /// The keys of the same concern, or all concerns where there is no such one.
  private static String near(String name) {
    return Settings.CONCERNS.keySet().stream()
        .filter(prefix -> name.startsWith(prefix + "."))
        .findFirst()
        .map(prefix -> all().stream().filter(key -> key.startsWith(prefix + ".")))
        .orElseGet(() -> Settings.CONCERNS.keySet().stream().map(prefix -> prefix + ".*"))
        .collect(Collectors.joining(", "));
  }

  private static String canonical(String name) {
    char separator = name.startsWith("DRYDOCK_") ? '_' : '.';
    return ConfigurationPropertyName.adapt(name, separator).toString();
  }

  private static Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    for (String key : all()) {
      String upper = key.toUpperCase(Locale.ROOT).replace('.', '_');
      names.add(upper.replace("-", ""));
      names.add(upper.replace('-', '_'));
    }
    return names;
  }

  private static String kebab(String component) {
    return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
