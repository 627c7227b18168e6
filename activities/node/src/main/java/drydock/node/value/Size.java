package drydock.node.value;

/// How large an answer has become.
public final class Size {
  /// It is larger than it may be.
  public static final class Exceeded extends Exception {
    Exceeded(long most) {
      super("more than " + most + " bytes");
    }
  }

  private final long most;
  private long bytes;

  public Size(long most) {
    this.most = most;
  }

  public long bytes() {
    return bytes;
  }

  void add(long more) throws Exceeded {
    bytes += more;
    if (bytes > most) {
      throw new Exceeded(most);
    }
  }

  String text(String text) throws Exceeded {
    add(text.length() + 2L);
    return text;
  }
}
