package drydock.node.halt;

import drydock.node.failpoint.Failpoint;
import drydock.node.failpoint.Failpoint.Work;
import drydock.node.harbour.Harbour;
import drydock.operations.node.NodeCall;
import drydock.operations.node.PublishCall;
import drydock.operations.node.StageCall;
import java.util.stream.Stream;

/// What a node is doing when it dies.
enum Deed {
  PUBLISH(Work.PUBLISH),
  IMPORT(Work.PUBLISH),
  UNDO(Work.STAGE, Work.PUBLISH),
  STAGE(Work.STAGE),
  DELETE(Work.DELETE),
  INGEST(Work.INGEST),
  CREATE(Work.CREATE),
  FENCE(Work.FENCE);

  private final Work first;
  private final Work last;

  Deed(Work only) {
    this(only, only);
  }

  Deed(Work first, Work last) {
    this.first = first;
    this.last = last;
  }

  /// Every boundary of it.
  Stream<Failpoint> points() {
    return Stream.of(Failpoint.values())
        .filter(point -> point.work() == first || point.work() == last)
        // Rows have no file of their own; the ingest of a file is the same from there on.
        .filter(point -> point != Failpoint.INGEST_BODY_WRITTEN);
  }

  /// The template that a cell of it begins with.
  Templates.Kind template() {
    return switch (this) {
      case PUBLISH -> Templates.Kind.STAGED;
      case IMPORT -> Templates.Kind.IMPORTED;
      case UNDO -> Templates.Kind.PUBLISHED_TWICE;
      case STAGE -> Templates.Kind.UPLOADED;
      case DELETE, INGEST, FENCE -> Templates.Kind.PUBLISHED;
      case CREATE -> Templates.Kind.NOTHING;
    };
  }

  /// May be done again after a restart, as a retried activity does.
  void act(Harbour harbour, String family) throws Exception {
    NodeCall call = call(family);
    switch (this) {
      case PUBLISH, IMPORT -> harbour.core().publish(new PublishCall(call, 1));
      case UNDO -> harbour.core().promotePrevious(new PublishCall(call, 2));
      case STAGE ->
          harbour
              .core()
              .stage(
                  new StageCall(call, 1, "blueprint.json", harbour.cargo(call).blueprintDigest()),
                  (_, _, _) -> {});
      case DELETE -> harbour.core().delete(call);
      case INGEST -> harbour.core().ingest(family, Templates.rows("i1"), null);
      case CREATE -> harbour.core().create(call);
      case FENCE -> harbour.core().fence(call);
    }
  }

  NodeCall call(String family) {
    return new NodeCall(family, Templates.operation(3, family), name(), 3);
  }
}
