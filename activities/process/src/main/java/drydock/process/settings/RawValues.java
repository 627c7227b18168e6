package drydock.process.settings;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.util.unit.DataSize;

/// Values that would bind to something that was hardly meant: an empty one would count as false or
/// as left out, a duration without a unit as milliseconds, and such a size as bytes.
final class RawValues {
  private static final Pattern NO_UNIT = Pattern.compile("[+-]?0*[1-9]\\d*");

  private static final Map<Class<?>, String> UNITS =
      Map.of(Duration.class, BindProblem.DURATION, DataSize.class, BindProblem.SIZE);

  private RawValues() {}

  /// What is wrong with the values of one concern, a sentence each.
  static List<String> problems(Binder binder, Concern concern) {
    List<String> problems = new ArrayList<>();
    for (RecordComponent component : concern.type().getRecordComponents()) {
      String key = concern.key(component);
      Optional<String> value = value(binder, key);
      if (value.filter(String::isBlank).isPresent()) {
        problems.add(key + " is empty; expected a value, or leave it out");
      } else if (UNITS.containsKey(component.getType())
          && value.filter(RawValues::hasNoUnit).isPresent()) {
        problems.add(key + " is " + value.get() + "; expected " + UNITS.get(component.getType()));
      }
    }
    return problems;
  }

  private static boolean hasNoUnit(String value) {
    return NO_UNIT.matcher(value.strip()).matches();
  }

  private static Optional<String> value(Binder binder, String key) {
    try {
      return Optional.ofNullable(binder.bind(key, String.class).orElse(null));
    } catch (BindException e) {
      return Optional.empty(); // binding the whole concern says why
    }
  }
}
