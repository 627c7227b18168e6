package drydock.operations.plan;

import drydock.operations.node.NodeActivities;

/// How the code of a step calls activities. The budget is that of the moment: of a step that may
/// fail, of one that waits, or of what has to succeed.
public interface Calls {
  /// Short ones, each around a transaction of the ledger.
  <A> A brief(Class<A> activities);

  /// Those of a worker that take as long as the data is large, and give signs of life.
  <A> A lengthy(Class<A> activities);

  /// Those of a node that only change a note or a gate.
  NodeActivities node(String instance);

  /// Those of a node that read or write all of a graph, and give signs of life.
  NodeActivities nodeAtWork(String instance);
}
