package drydock.node.condition;

/// What is wrong right now, by name. Safe to call from every thread.
public interface Conditions {
  /// It is so from now on, or still is; the last words count.
  void set(String name, String why);

  /// It is over, or never was.
  void clear(String name);
}
