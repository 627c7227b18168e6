package drydock.node.child;

import java.util.List;

/// Why a child ended without an outcome, in words for a person.
final class Ending {
  private static final int SIGNALS = 128;
  private static final int HEAP_FULL = 3;
  private static final String CRASH = "A fatal error has been detected by the Java Runtime";
  private static final String NATIVE = "the engine crashed in native code in its child process";

  private Ending() {}

  static String of(String what, int status, boolean byUs, List<String> said) {
    boolean crash = said.stream().anyMatch(line -> line.contains(CRASH));
    List<String> telling = crash ? said.stream().filter(Ending::tells).toList() : said;
    String lines =
        telling.isEmpty() ? "it said nothing" : "it said last: " + String.join(" | ", telling);
    String reason = byUs ? "the node ended its child process" : crash ? NATIVE : reason(status);
    return "%s failed: %s; nothing else was touched; %s".formatted(what, reason, lines);
  }

  /// Of the thirty lines of a crash these say what happened, and where.
  private static boolean tells(String line) {
    return line.contains("SIG") || line.startsWith("# C  [") || line.startsWith("# V  [");
  }

  private static String reason(int status) {
    return switch (status - SIGNALS) {
      case 9 ->
          "its child process was killed by signal 9: the machine ran out of memory, or somebody"
              + " killed it";
      case 6, 11, 7, 4, 8 -> NATIVE + ", by signal " + (status - SIGNALS);
      case 15, 2, 1 ->
          "its child process was ended by signal %d: somebody stopped it"
              .formatted(status - SIGNALS);
      default ->
          status == HEAP_FULL
              ? "its child process ran out of Java heap; expected less in the staging log, or a"
                  + " higher children.heap-megabytes"
              : "its child process ended with status " + status;
    };
  }
}
