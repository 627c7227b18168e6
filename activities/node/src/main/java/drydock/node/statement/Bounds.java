package drydock.node.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The engine reads a text by recursion, on the stack of the calling thread, and its time limit
/// does not cover that: 200 brackets in each other end a process whose stacks have 1 MiB.
final class Bounds {
  static final int MOST_CHARS = 65_536;

  /// 5000 operands in a row take seconds to plan, which nothing interrupts.
  private static final int MOST_TOKENS = 5_000;

  private static final int MOST_NESTING = 32;

  /// 10000 property names in a row overflow even 8 MiB.
  private static final int MOST_DOTS = 64;

  /// The work doubles with each CASE inside another: 24 of them do not end.
  private static final int MOST_CASES = 16;

  private Bounds() {}

  static @Nullable Verdict exceeded(List<Token> tokens) {
    if (tokens.size() > MOST_TOKENS) {
      return Verdict.tooLarge("words and signs", tokens.size(), MOST_TOKENS);
    }
    int depth = 0;
    int deepest = 0;
    int dots = 0;
    int mostDots = 0;
    int cases = 0;
    for (Token token : tokens) {
      depth += change(token);
      deepest = Math.max(deepest, depth);
      dots = token.sign('.') ? dots + 1 : token.named() ? dots : 0;
      mostDots = Math.max(mostDots, dots);
      cases += token.is("CASE") ? 1 : 0;
    }
    if (deepest > MOST_NESTING) {
      return Verdict.tooLarge("brackets in each other", deepest, MOST_NESTING);
    }
    if (mostDots > MOST_DOTS) {
      return Verdict.tooLarge("dots in a row", mostDots, MOST_DOTS);
    }
    return cases > MOST_CASES ? Verdict.tooLarge("times CASE", cases, MOST_CASES) : null;
  }

  private static int change(Token token) {
    if (token.sign('(') || token.sign('[') || token.sign('{')) {
      return 1;
    }
    return token.sign(')') || token.sign(']') || token.sign('}') ? -1 : 0;
  }
}
