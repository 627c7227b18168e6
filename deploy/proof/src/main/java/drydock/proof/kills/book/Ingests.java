package drydock.proof.kills.book;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The ingests of one family since it was made.
///
/// @param acknowledged id to the offset of the receipt
/// @param possible those that may be there or not: no answer came
public record Ingests(Map<String, Long> acknowledged, Set<String> possible) {
  Ingests() {
    this(new LinkedHashMap<>(), new LinkedHashSet<>());
  }

  Ingests copy() {
    return new Ingests(new LinkedHashMap<>(acknowledged), new LinkedHashSet<>(possible));
  }

  public static String text(String id) {
    return "cargo of " + id;
  }
}
