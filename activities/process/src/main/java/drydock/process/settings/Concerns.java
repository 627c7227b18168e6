package drydock.process.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/// Everything a process can be told: prefixes, and the records that hold what is below them.
public final class Concerns {
  private final List<Concern> all;

  private Concerns(List<Concern> all) {
    this.all = all;
  }

  public static Concerns none() {
    return new Concerns(List.of());
  }

  /// These and one more. Several records may share a prefix, each with keys of its own.
  ///
  /// @param secrets names of components, as in a key, whose values are never shown
  public Concerns and(String prefix, Class<? extends Record> type, String... secrets) {
    Concern more = new Concern(prefix, type, Set.of(secrets));
    return new Concerns(Stream.concat(all.stream(), Stream.of(more)).toList());
  }

  /// Every key there is, in its canonical form.
  public Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    all.forEach(concern -> keys.addAll(concern.keys()));
    return keys;
  }

  Set<String> prefixes() {
    Set<String> prefixes = new LinkedHashSet<>();
    all.forEach(concern -> prefixes.add(concern.prefix()));
    return prefixes;
  }

  /// Checked as a whole: a refusal names every unknown and empty key, and what is wrong first in
  /// each record.
  ///
  /// @throws SettingsRefused naming the keys, a line each
  public Bound read(ConfigurableEnvironment environment) {
    List<String> problems = new ArrayList<>(new UnknownKeys(this).in(environment));
    Binder binder = FileNames.binder(environment);
    Map<Class<?>, Record> bound = new LinkedHashMap<>();
    for (Concern concern : all) {
      List<String> raw = RawValues.problems(binder, concern);
      problems.addAll(raw);
      if (raw.isEmpty()) {
        try {
          bound.put(concern.type(), binder.bindOrCreate(concern.prefix(), concern.type()));
        } catch (RuntimeException e) {
          problems.add(BindProblem.sentence(concern, e));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
    return new Bound(bound);
  }
}
