package drydock.node.failpoint;

/// What happens at a [Failpoint]: nothing, unless a test has armed it.
@FunctionalInterface
public interface Failpoints {
  Failpoints NONE = (_, _) -> {};

  void at(Failpoint point, String family);
}
