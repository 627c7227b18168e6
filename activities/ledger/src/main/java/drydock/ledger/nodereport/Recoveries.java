package drydock.ledger.nodereport;

import drydock.ledger.operation.Events;
import drydock.ledger.sql.Sql;
import drydock.operations.nodereport.RecoveryAudit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What nodes did on their own, each written down once. Callers are inside a transaction.
final class Recoveries {
  static final String ACTOR = "system:recovery";
  static final String KIND = "NODE_RECOVERED";

  private static final Sql ADD =
      new Sql(
          """
          INSERT INTO drydock.node_recovery
            (id, instance, family, operation, step, fence, kind, from_generation, to_generation, at,
             reason)
          VALUES (:id, :instance, :family, :operation, :step, :fence, :kind, :from, :to,
                  :at::timestamptz, :reason)
          ON CONFLICT (id) DO NOTHING
          """);

  /// As the ledger writes the ids of its operations; no other name can be one of them.
  private static final Pattern OURS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final JdbcClient jdbc;
  private final Events events;

  Recoveries(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.events = new Events(jdbc);
  }

  /// True when it is new. Its operation has it in its audit then, if the ledger knows it.
  boolean add(String instance, RecoveryAudit one) {
    boolean fresh = insert(instance, one);
    if (fresh && OURS.matcher(one.operation()).matches()) {
      events.appendIfKnown(one.operation(), ACTOR, KIND, one.fence(), sentence(instance, one));
    }
    return fresh;
  }

  private boolean insert(String instance, RecoveryAudit one) {
    return ADD.on(jdbc)
            .param("id", one.id())
            .param("instance", instance)
            .param("family", one.family())
            .param("operation", one.operation())
            .param("step", one.step())
            .param("fence", one.fence())
            .param("kind", one.kind().name())
            .param("from", one.from())
            .param("to", one.to())
            .param("at", one.at())
            .param("reason", one.reason())
            .update()
        == 1;
  }

  private static String sentence(String instance, RecoveryAudit one) {
    return "Node "
        + instance
        + " started again in the middle of "
        + one.step()
        + " on family "
        + one.family()
        + " (generation "
        + one.from()
        + " to "
        + one.to()
        + "): "
        + one.kind()
        + " at "
        + one.at()
        + ", because "
        + one.reason();
  }
}
