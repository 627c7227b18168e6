package drydock.node.serving;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Who reads, and how each can be stopped.
public final class Readers {
  private final AtomicLong ids = new AtomicLong();
  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  private record Entry(Reader reader, Runnable interruption) {}

  long nextId() {
    return ids.incrementAndGet();
  }

  void begin(Reader reader, Runnable interruption) {
    entries.put(reader.id(), new Entry(reader, interruption));
    // One that began while all were stopped would run on.
    if (stopping) {
      interruption.run();
    }
  }

  void end(long id) {
    entries.remove(id);
  }

  /// Those of one family, the longest first.
  public List<Reader> of(String family) {
    return entries.values().stream()
        .map(Entry::reader)
        .filter(reader -> reader.family().equals(family))
        .sorted(Comparator.comparing(Reader::since))
        .toList();
  }

  public int count() {
    return entries.size();
  }

  /// Interrupts whatever runs, and whatever begins from now on.
  public void stop() {
    stopping = true;
    entries.values().forEach(entry -> entry.interruption().run());
  }
}
