package drydock.node.statement;

import drydock.node.statement.Token.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The check of one text. What it lets through by mistake meets two more nets: the file is open for
/// reading only, and the engine prepares one statement at a time. Neither of them keeps a query
/// from reading or writing other files, so for these this check is the only one.
public final class Statement {
  private final List<Token> tokens;

  private Statement(List<Token> tokens) {
    this.tokens = tokens;
  }

  public static Verdict check(String text) {
    if (text.length() > Bounds.MOST_CHARS) {
      return Verdict.tooLarge("characters", text.length(), Bounds.MOST_CHARS);
    }
    try {
      return new Statement(Tokens.of(text)).verdict();
    } catch (Tokens.Unclear e) {
      return Verdict.unclear(
          "The query has %s; expected a text that can be read in one way only; it was not run"
              .formatted(e.getMessage()));
    }
  }

  private Verdict verdict() {
    Verdict refused = Bounds.exceeded(tokens);
    if (refused == null) {
      refused = beginning();
    }
    boolean oneThread = false;
    for (int i = 0; i < tokens.size() && refused == null; i++) {
      refused = at(i);
      oneThread |= lambda(i);
    }
    return refused == null ? new Verdict.Reads(oneThread) : refused;
  }

  private @Nullable Verdict beginning() {
    int first = 0;
    while (at(first, "EXPLAIN") || at(first, "PROFILE") || at(first, "LOGICAL")) {
      first++;
    }
    if (first >= tokens.size()) {
      return Verdict.unclear("The query is empty; expected a statement; nothing was run");
    }
    String word = tokens.get(first).upper();
    if (tokens.get(first).kind() == Kind.WORD && Words.READS.contains(word)) {
      return null;
    }
    if (at(first, "COPY") && !sign(first + 1, '(')) {
      return Verdict.writes("COPY FROM");
    }
    if (Words.WRITES.contains(word) && !(at(first, "DETACH") && !at(first + 1, "DELETE"))) {
      return Verdict.writes(word);
    }
    if (Words.FORBIDDEN.contains(word) || at(first, "COPY") || at(first, "DETACH")) {
      return Verdict.forbidden(word);
    }
    return Verdict.unclear(
        "The query begins with %s; expected MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL; it was"
                .formatted(tokens.get(first).text())
            + " not run");
  }

  private @Nullable Verdict at(int i) {
    Token token = tokens.get(i);
    if (token.sign(';') && i + 1 < tokens.size()) {
      return Verdict.forbidden("more than one statement");
    }
    if (token.is("LOAD") && (at(i + 1, "FROM") || (at(i + 1, "WITH") && at(i + 2, "HEADERS")))) {
      return Verdict.forbidden("LOAD FROM");
    }
    if (token.is("CALL") && i + 1 < tokens.size() && tokens.get(i + 1).named()) {
      return call(i + 1);
    }
    return writes(i) ? Verdict.writes(token.upper()) : null;
  }

  private @Nullable Verdict call(int name) {
    String called = tokens.get(name).upper();
    if (sign(name + 1, '=')) {
      return Verdict.forbidden("CALL " + tokens.get(name).text() + " = ...");
    }
    if (sign(name + 1, '(') && !Words.CALLABLE.contains(called)) {
      return Verdict.forbidden("CALL " + tokens.get(name).text());
    }
    return null;
  }

  /// Whether a clause that writes begins here. A property, a label, a key or a variable may be
  /// named like one.
  private boolean writes(int i) {
    if (i == 0 || tokens.get(i).kind() != Kind.WORD || i + 1 == tokens.size()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean ended =
        before.kind() != Kind.SIGN
            ? !(before.kind() == Kind.WORD && Words.BEFORE_NAMES.contains(before.upper()))
            : before.sign(')') || before.sign(']') || before.sign('}') || before.sign('*');
    Token after = tokens.get(i + 1);
    return ended
        && Words.WRITES.contains(tokens.get(i).upper())
        && (after.named() || after.sign('('));
  }

  private boolean lambda(int i) {
    return tokens.get(i).named()
        && Words.LAMBDAS.contains(tokens.get(i).upper())
        && sign(i + 1, '(');
  }

  private boolean at(int i, String word) {
    return i < tokens.size() && tokens.get(i).is(word);
  }

  private boolean sign(int i, char sign) {
    return i < tokens.size() && tokens.get(i).sign(sign);
  }
}
