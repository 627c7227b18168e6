package drydock.operations.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Everything a step or its undo is told; the rest it reads from the ledger.
///
/// @param item names one of the things the step is done to
/// @param done how many items of the whole operation are done once this one is
/// @param sentence the progress in words
public record StepCall(
    String operation, String step, String item, long fence, int done, String sentence) {
  /// The same for every attempt at this step and item, and for its undo; nobody else's.
  public String token() {
    try {
      String what = operation + '/' + step + '/' + item;
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
