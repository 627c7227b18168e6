package drydock.worker.settings;

import drydock.ledger.LedgerSettings;
import drydock.operations.frame.FrameOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/// Everything a worker can be told, read and checked as a whole: a start that is refused names
/// every unknown and empty key, and what is wrong first in each concern.
public record Settings(
    LedgerSettings ledger,
    TemporalSettings temporal,
    WorkerSettings worker,
    FrameOptions frame,
    DispatchSettings dispatch,
    RetentionSettings retention,
    FinderSettings finder) {

  static final Map<String, Class<?>> CONCERNS = concerns();

  /// @throws SettingsRefused naming the keys, a line each
  public static Settings read(ConfigurableEnvironment environment) {
    List<String> problems = new ArrayList<>(UnknownKeys.in(environment));
    Binder binder = Binder.get(environment);
    Map<Class<?>, Object> bound = new LinkedHashMap<>();
    CONCERNS.forEach((prefix, type) -> {
      List<String> raw = RawValues.problems(binder, prefix, type);
      problems.addAll(raw);
      if (!raw.isEmpty()) {
        return;
      }
      try {
        bound.put(type, binder.bindOrCreate(prefix, type));
      } catch (RuntimeException e) {
        problems.add(BindProblem.sentence(prefix, e));
      }
    });
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
    return new Settings(
        of(bound, LedgerSettings.class),
        of(bound, TemporalSettings.class),
        of(bound, WorkerSettings.class),
        of(bound, FrameOptions.class),
        of(bound, DispatchSettings.class),
        of(bound, RetentionSettings.class),
        of(bound, FinderSettings.class));
  }

  private static <T> T of(Map<Class<?>, Object> bound, Class<T> type) {
    @Nullable Object value = bound.get(type);
    return type.cast(Objects.requireNonNull(value));
  }

  private static Map<String, Class<?>> concerns() {
    Map<String, Class<?>> all = new LinkedHashMap<>();
    all.put("drydock.ledger", LedgerSettings.class);
    all.put("drydock.temporal", TemporalSettings.class);
    all.put("drydock.worker", WorkerSettings.class);
    all.put("drydock.frame", FrameOptions.class);
    all.put("drydock.dispatch", DispatchSettings.class);
    all.put("drydock.retention", RetentionSettings.class);
    all.put("drydock.finder", FinderSettings.class);
    return all;
  }
}
