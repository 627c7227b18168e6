package drydock.node.serving;

import drydock.node.engine.Answer;
import drydock.node.engine.Limits;
import drydock.node.engine.OpenGraph;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import java.time.Instant;
import java.util.concurrent.ExecutionException;

/// Answers queries on open generations.
public final class Serving {
  private final ReadPool pool;
  private final Readers readers;
  private final Limits limits;

  public Serving(ReadPool pool, Readers readers, Limits limits) {
    this.pool = pool;
    this.readers = readers;
    this.limits = limits;
  }

  /// @param lease on the generation; given back when the answer is there
  public Answered query(OpenLease lease, String member, Query query)
      throws QueryRefused, InterruptedException {
    try {
      OpenGraph graph =
          lease
              .member(member)
              .orElseThrow(() ->
                  new NodeRefusal(
                      Kind.UNKNOWN,
                      lease.generation().family()
                          + " has no member "
                          + member
                          + " in generation "
                          + lease.generation().number()));
      return new Answered(run(lease, member, graph, query), lease.generation().number());
    } finally {
      lease.close();
    }
  }

  private Answer run(OpenLease lease, String member, OpenGraph graph, Query query)
      throws QueryRefused, InterruptedException {
    long id = readers.nextId();
    Reader reader =
        new Reader(
            id,
            lease.generation().family(),
            member,
            lease.generation().number(),
            Instant.now(),
            query.text());
    // The pool's thread holds the files too: a caller that is interrupted leaves before it.
    OpenLease forThread = lease.again();
    try {
      return pool.call(() -> {
        try (forThread) {
          return graph.query(query, limits, interruption -> readers.begin(reader, interruption));
        } finally {
          readers.end(id);
        }
      });
    } catch (ExecutionException e) {
      if (e.getCause() instanceof QueryRefused refused) {
        throw refused;
      }
      throw new QueryRefused(QueryRefused.Reason.FAILED, String.valueOf(e.getCause()));
    } catch (NodeRefusal e) {
      forThread.close();
      throw e;
    }
  }

  /// @param generation the one it was read from, whole
  public record Answered(Answer answer, long generation) {}
}
