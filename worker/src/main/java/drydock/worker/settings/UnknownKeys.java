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

  /// How Spring Boot names a configuration file it has found.
  private static final String FILE = "Config resource";

  /// Compared without hyphens and capitals, as the binder does.
  private static final Set<ConfigurationPropertyName> KEYS =
      all().stream().map(ConfigurationPropertyName::of).collect(Collectors.toUnmodifiableSet());

  private static final Set<String> VARIABLES = variables();

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
        keys.add(key(prefix, component));
      }
    });
    return keys;
  }

  static String key(String prefix, RecordComponent component) {
    return prefix + "." + kebab(component.getName());
  }

  private static boolean known(String source, String name) {
    if (source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      String upper = name.toUpperCase(Locale.ROOT);
      return !upper.startsWith("DRYDOCK_") || LAUNCHER.contains(name) || VARIABLES.contains(upper);
    }
    boolean ours = name.toLowerCase(Locale.ROOT).startsWith("drydock");
    boolean shared =
        source.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            || !(source.equals("commandLineArgs") || source.startsWith(FILE));
    return ours
        ? KEYS.contains(canonical(name))
        : shared || FOREIGN.stream().anyMatch(name::startsWith);
  }

  private static String sentence(String source, String name) {
    return name
        + " ("
        + source
        + ") is not a setting; expected one of "
        + near(canonical(name).toString());
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

  private static ConfigurationPropertyName canonical(String name) {
    char separator = name.toUpperCase(Locale.ROOT).startsWith("DRYDOCK_") ? '_' : '.';
    return ConfigurationPropertyName.adapt(name, separator);
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
