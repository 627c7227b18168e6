package drydock.node.engine;

import drydock.operations.node.TableCount;
import java.util.List;
import java.util.function.Consumer;

/// A graph that is open for reading. Its methods block in native code, so they are called on
/// platform threads only.
public interface OpenGraph extends AutoCloseable {
  /// @param interruption told once, before the query runs, how to interrupt it from another thread;
  ///   after the query has ended that does nothing
  /// @throws QueryRefused with the engine's own words
  Answer query(Query query, Limits limits, Consumer<Runnable> interruption) throws QueryRefused;

  /// What is in it, counted.
  List<TableCount> tables();

  /// Throws if a query is in flight: closing under one would end the process.
  @Override
  void close();
}
