package drydock.process.settings;

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
  /// Read by the launcher, not by the process.
  private static final Set<String> LAUNCHER =
      Set.of("DRYDOCK_TEMPORAL_CLI", "DRYDOCK_CHROMIUM", "DRYDOCK_JAVA_OPTS");

  /// What the logging and the configuration itself are told.
  private static final List<String> FOREIGN = List.of("logging.", "spring.config.");

  /// How Spring Boot names a configuration file it has found.
  private static final String FILE = "Config resource";

  /// Compared without hyphens and capitals, as the binder does.
  private final Set<ConfigurationPropertyName> keys;

  private final Set<String> variables;
  private final Concerns concerns;

  UnknownKeys(Concerns concerns) {
    this.concerns = concerns;
    this.keys =
        concerns.keys().stream()
            .map(ConfigurationPropertyName::of)
            .collect(Collectors.toUnmodifiableSet());
    this.variables = variables(concerns.keys());
  }

  List<String> in(ConfigurableEnvironment environment) {
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

  private boolean known(String source, String name) {
    if (source.equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      String upper = name.toUpperCase(Locale.ROOT);
      return !upper.startsWith("DRYDOCK_") || LAUNCHER.contains(name) || variables.contains(upper);
    }
    boolean ours = name.toLowerCase(Locale.ROOT).startsWith("drydock");
    boolean shared =
        source.equals(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            || !(source.equals("commandLineArgs") || source.startsWith(FILE));
    return ours
        ? keys.contains(canonical(name))
        : shared || FOREIGN.stream().anyMatch(name::startsWith);
  }

  private String sentence(String source, String name) {
    return name
        + " ("
        + source
        + ") is not a setting; expected one of "
        + near(canonical(name).toString());
  }

  /// The keys of the same concern, or all concerns where there is no such one.
  private String near(String name) {
    return concerns.prefixes().stream()
        .filter(prefix -> name.startsWith(prefix + "."))
        .findFirst()
        .map(prefix -> concerns.keys().stream().filter(key -> key.startsWith(prefix + ".")))
        .orElseGet(() -> concerns.prefixes().stream().map(prefix -> prefix + ".*"))
        .collect(Collectors.joining(", "));
  }

  private static ConfigurationPropertyName canonical(String name) {
    char separator = name.toUpperCase(Locale.ROOT).startsWith("DRYDOCK_") ? '_' : '.';
    return ConfigurationPropertyName.adapt(name, separator);
  }

  private static Set<String> variables(Set<String> keys) {
    Set<String> names = new LinkedHashSet<>();
    for (String key : keys) {
      String upper = key.toUpperCase(Locale.ROOT).replace('.', '_');
      names.add(upper.replace("-", ""));
      names.add(upper.replace('-', '_'));
    }
    return names;
  }
}
