package drydock.process.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The records of all concerns, as they were read.
public final class Bound {
  private final Map<Class<?>, Record> records;

  Bound(Map<Class<?>, Record> records) {
    this.records = records;
  }

  public <T extends Record> T the(Class<T> type) {
    @Nullable Record found = records.get(type);
    if (found == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " was not read; expected one of " + records.keySet());
    }
    return type.cast(found);
  }
}
