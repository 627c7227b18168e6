package drydock.worker.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/// What a worker is told in a test: the places a setting can come from, in the order in which a
/// worker asks them, and without what surefire tells the JVM of the test.
record Told(
    Map<String, String> arguments,
    Map<String, String> properties,
    Map<String, String> variables,
    List<Path> files) {

  static final Map<String, String> REQUIRED =
      Map.of(
          "drydock.ledger.url", "jdbc:postgresql://db:5432/drydock",
          "drydock.ledger.username", "keeper",
          "drydock.temporal.target", "temporal:7233");

  static Told nothing() {
    return new Told(Map.of(), Map.of(), Map.of(), List.of());
  }

  /// The settings that have no default, as arguments.
  static Told required() {
    return new Told(REQUIRED, Map.of(), Map.of(), List.of());
  }

  Told argument(String key, String value) {
    return new Told(with(arguments, key, value), properties, variables, files);
  }

  Told without(String key) {
    Map<String, String> less = new LinkedHashMap<>(arguments);
    less.remove(key);
    return new Told(less, properties, variables, files);
  }

  Told property(String key, String value) {
    return new Told(arguments, with(properties, key, value), variables, files);
  }

  Told variable(String name, String value) {
    return new Told(arguments, properties, with(variables, name, value), files);
  }

  Told file(Path yaml) {
    return new Told(arguments, properties, variables, List.of(yaml));
  }

  Settings read() {
    return Settings.read(environment());
  }

  private ConfigurableEnvironment environment() {
    StandardEnvironment environment =
        new StandardEnvironment() {
          @Override
          protected void customizePropertySources(MutablePropertySources sources) {}
        };
    MutablePropertySources sources = environment.getPropertySources();
    sources.addLast(new MapPropertySource("commandLineArgs", Map.copyOf(arguments)));
    Properties given = new Properties();
    given.putAll(properties);
    sources.addLast(
        new PropertiesPropertySource(
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, given));
    sources.addLast(
        new SystemEnvironmentPropertySource(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.copyOf(variables)));
    files.forEach(file -> sources.addLast(yaml(new FileSystemResource(file))));
    sources.addLast(defaults());
    return environment;
  }

  /// The defaults as the worker ships them.
  static PropertySource<?> defaults() {
    return yaml(new ClassPathResource("drydock.yml"));
  }

  /// Named as Spring Boot names a configuration file it has found.
  private static PropertySource<?> yaml(Resource file) {
    try {
      return new YamlPropertySourceLoader()
          .load("Config resource '" + file.getDescription() + "' via location", file)
          .getFirst();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
