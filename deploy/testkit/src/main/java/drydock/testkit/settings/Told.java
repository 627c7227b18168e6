package drydock.testkit.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

/// What a process is told in a test: the places a setting can come from, in the order in which the
/// process asks them, and without what surefire tells the JVM of the test.
///
/// @param reading how the process reads its settings
/// @param shipped the file on the class path with its defaults
public record Told<S>(
    Function<ConfigurableEnvironment, S> reading,
    String shipped,
    Map<String, String> arguments,
    Map<String, String> properties,
    Map<String, String> variables,
    List<Path> files) {

  public static <S> Told<S> nothing(Function<ConfigurableEnvironment, S> reading, String shipped) {
    return new Told<>(reading, shipped, Map.of(), Map.of(), Map.of(), List.of());
  }

  public Told<S> arguments(Map<String, String> given) {
    Map<String, String> more = new LinkedHashMap<>(arguments);
    more.putAll(given);
    return new Told<>(reading, shipped, more, properties, variables, files);
  }

  public Told<S> argument(String key, String value) {
    return arguments(Map.of(key, value));
  }

  public Told<S> without(String key) {
    Map<String, String> less = new LinkedHashMap<>(arguments);
    less.remove(key);
    return new Told<>(reading, shipped, less, properties, variables, files);
  }

  public Told<S> property(String key, String value) {
    return new Told<>(reading, shipped, arguments, with(properties, key, value), variables, files);
  }

  public Told<S> variable(String name, String value) {
    return new Told<>(reading, shipped, arguments, properties, with(variables, name, value), files);
  }

  public Told<S> file(Path yaml) {
    return new Told<>(reading, shipped, arguments, properties, variables, List.of(yaml));
  }

  public S read() {
    return reading.apply(environment());
  }

  /// The defaults of these keys as the process ships them, each as the document writes it.
  public Map<String, String> defaults(Set<String> keys, Set<String> required) {
    PropertySource<?> file = defaults();
    Map<String, String> all = new TreeMap<>();
    for (String key : keys) {
      Object value = file.getProperty(key);
      String none = required.contains(key) ? "must be given" : "none";
      all.put(key, value == null ? none : "`" + value + "`");
    }
    return all;
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

  private PropertySource<?> defaults() {
    return yaml(new ClassPathResource(shipped));
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
