package drydock.process.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings below one prefix that one record holds.
///
/// @param secrets names of those whose values are never shown
record Concern(String prefix, Class<? extends Record> type, Set<String> secrets) {
  Concern {
    secrets = Set.copyOf(secrets);
    Set<String> names = components(type).map(Concern::kebab).collect(Collectors.toSet());
    if (!names.containsAll(secrets)) {
      throw new IllegalArgumentException(
          prefix + " has the secrets " + secrets + "; expected some of " + names);
    }
  }

  /// Every key, in its canonical form.
  List<String> keys() {
    return components(type).map(this::key).toList();
  }

  String key(RecordComponent component) {
    return prefix + "." + kebab(component);
  }

  boolean hides(String key) {
    return key.startsWith(prefix + ".") && secrets.contains(key.substring(prefix.length() + 1));
  }

  private static Stream<RecordComponent> components(Class<? extends Record> type) {
    return Stream.of(type.getRecordComponents());
  }

  private static String kebab(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
