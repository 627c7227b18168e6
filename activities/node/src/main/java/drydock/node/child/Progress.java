package drydock.node.child;

/// Told at least once a second while a child works, on the thread that waits for it. What it throws
/// ends the child.
@FunctionalInterface
public interface Progress {
  /// @param member empty until the child has begun with one
  /// @param rows loaded into the table so far
  void at(String member, String table, long rows);
}
