package drydock.node.statement;

import java.util.Locale;

/// @param text of a word and of a quoted name: without its quotes
record Token(Kind kind, String text) {
  enum Kind {
    WORD,
    /// A name in backticks.
    NAME,
    TEXT,
    NUMBER,
    PARAMETER,
    SIGN
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean sign(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  boolean named() {
    return kind == Kind.WORD || kind == Kind.NAME;
  }

  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }
}
