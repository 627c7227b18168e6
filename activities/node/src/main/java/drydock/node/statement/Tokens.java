package drydock.node.statement;

import drydock.node.statement.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text the way the engine does. Where the two could differ, this one fails: a text that is
/// only in quotes for one of them would get past the check.
final class Tokens {
  /// @see #of
  static final class Unclear extends Exception {
    Unclear(String message) {
      super(message);
    }
  }

  private static final String ESCAPES = "\\'\"bBfFnNrRtT0";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /// @throws Unclear for an open quote or comment, or an escape that the engine does not know
  static List<Token> of(String text) throws Unclear {
    return new Tokens(text).all();
  }

  private List<Token> all() throws Unclear {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (space(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        line();
      } else if (text.startsWith("/*", at)) {
        comment();
      } else if (c == '\'' || c == '"') {
        tokens.add(quoted(c));
      } else if (c == '`') {
        tokens.add(name());
      } else {
        tokens.add(plain(c));
      }
    }
    return tokens;
  }

  private Token plain(char c) {
    if (Character.isDigit(c)) {
      return new Token(Kind.NUMBER, run());
    }
    if (wordy(c)) {
      return new Token(Kind.WORD, run());
    }
    at++;
    if (c == '$' && at < text.length() && wordy(text.charAt(at))) {
      return new Token(Kind.PARAMETER, run());
    }
    return new Token(Kind.SIGN, String.valueOf(c));
  }

  private String run() {
    int from = at;
    while (at < text.length() && wordy(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  /// A carriage return without a line feed is no end of a comment for the engine, and no part of
  /// one.
  private void line() throws Unclear {
    while (at < text.length() && text.charAt(at) != '\n') {
      if (text.charAt(at) == '\r' && !text.startsWith("\r\n", at)) {
        throw new Unclear("a carriage return inside a comment");
      }
      at++;
    }
  }

  private void comment() throws Unclear {
    int end = text.indexOf("*/", at + 2);
    // The engine reads on after "**/" as if the comment had not ended there.
    if (end < 0 || (end > at + 2 && text.charAt(end - 1) == '*')) {
      throw new Unclear("a comment that does not end in a single */");
    }
    at = end + 2;
  }

  private Token quoted(char quote) throws Unclear {
    int from = ++at;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == quote) {
        return new Token(Kind.TEXT, text.substring(from, at++));
      }
      if (c == '\\') {
        escape();
      }
      at++;
    }
    throw new Unclear("a text without its closing " + quote);
  }

  private void escape() throws Unclear {
    at++;
    char next = at < text.length() ? text.charAt(at) : ' ';
    if (ESCAPES.indexOf(next) < 0 && "xuU".indexOf(next) < 0) {
      throw new Unclear("the escape \\" + next + " in a text; write \\\\ for a backslash");
    }
  }

  private Token name() throws Unclear {
    int end = text.indexOf('`', at + 1);
    if (end < 0) {
      throw new Unclear("a name without its closing backtick");
    }
    Token name = new Token(Kind.NAME, text.substring(at + 1, end));
    at = end + 1;
    return name;
  }

  private static boolean wordy(char c) {
    return (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
        || c == '_';
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isIdentifierIgnorable(c);
  }
}
