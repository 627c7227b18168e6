package drydock.proof.kills.book;

import java.util.Map;
import java.util.TreeMap;

/// One generation as it has to be read.
///
/// @param generation its number; 0 while it is not published
/// @param stamps the one word each member holds
/// @param offset up to where the staging log is in the parent
public record Edition(long generation, Map<String, String> stamps, long offset) {
  public Edition {
    stamps = Map.copyOf(new TreeMap<>(stamps));
  }

  Edition numbered(long number) {
    return new Edition(number, stamps, offset);
  }
}
