package drydock.proof.bench.node.load;

import drydock.node.child.Progress;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Published;
import drydock.proof.bench.node.BenchNode;
import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Stage and commit of one family, again and again.
final class OurLoad {
  private static final String FAMILY = "load";

  private final BenchNode node;
  private long live;

  OurLoad(BenchNode node) {
    this.node = node;
    node.core().create(node.call(FAMILY));
    node.core().prepare();
    node.awaitSpare();
  }

  Timed load(Cargo cargo) throws IOException, InterruptedException, QueryRefused {
    NodeCall call = node.call(FAMILY);
    String blueprint = node.freight(call).blueprint(List.of(cargo.plan(node.freight(call))));
    Watch watch = new Watch();
    node.stage(call, live, blueprint, watch);
    long staged = System.nanoTime();
    Published published = node.publish(call, live);
    long done = System.nanoTime();
    live = published.generation();
    expect(cargo);
    node.tidy(call);
    node.awaitSpare();
    return watch.timed(staged, done);
  }

  private void expect(Cargo cargo) throws QueryRefused, InterruptedException {
    long accounts = count("MATCH (a:Account) RETURN count(*)");
    long payments = count("MATCH ()-[p:Paid]->() RETURN count(*)");
    if (accounts != cargo.accounts().count() || payments != cargo.payments().count()) {
      throw new NeverHappened(
          "generation %d has %d nodes and %d edges; expected %d and %d"
              .formatted(
                  live, accounts, payments, cargo.accounts().count(), cargo.payments().count()));
    }
  }

  private long count(String text) throws QueryRefused, InterruptedException {
    Object count =
        node.core()
            .query(FAMILY, "main", new Query(text, Map.of()))
            .answer()
            .rows()
            .getFirst()
            .getFirst();
    return count instanceof Number number ? number.longValue() : -1;
  }

  /// Hears from the child when a table begins and when it is there.
  private static final class Watch implements Progress {
    private final long start = System.nanoTime();
    private long first;
    private long last;

    @Override
    public void at(String member, String table, long rows) {
      if (first == 0 && !table.isEmpty()) {
        first = System.nanoTime();
      }
      if (table.equals("Paid") && rows > 0 && last == 0) {
        last = System.nanoTime();
      }
    }

    Timed timed(long staged, long done) {
      if (first == 0 || last == 0) {
        throw new NeverHappened("the child did not tell when it loaded its tables");
      }
      return new Timed(
          (first - start) / 1e9,
          (last - first) / 1e9,
          (staged - last) / 1e9,
          (done - staged) / 1e9);
    }
  }
}
