package drydock.ledger.retention;

import drydock.ledger.sql.Sql;
import drydock.operations.journal.OperationState;
import drydock.operations.retention.Forgotten;
import drydock.operations.retention.RetentionActivities;
import drydock.operations.retention.RetentionRequest;
import io.temporal.activity.Activity;
import io.temporal.activity.ActivityExecutionContext;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Batch by batch, each a transaction of its own: none is longer than one statement may be, and
/// what was forgotten stays forgotten when a later batch fails.
public final class RetentionActivitiesImpl implements RetentionActivities {
  private static final Sql FORGET =
      new Sql("SELECT drydock.forget(:outcome, make_interval(secs => :seconds), :most)");

  private static final List<OperationState> OUTCOMES =
      List.of(OperationState.DONE, OperationState.UNDONE, OperationState.REFUSED);

  private final JdbcClient jdbc;

  public RetentionActivitiesImpl(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Forgotten forget(RetentionRequest request) {
    ActivityExecutionContext context = Activity.getExecutionContext();
    Forgotten all = context.getHeartbeatDetails(Forgotten.class).orElse(Forgotten.NOTHING);
    for (OperationState outcome : OUTCOMES) {
      int batch;
      do {
        batch = forget(outcome, request);
        all = all.plus(outcome, batch);
        context.heartbeat(all);
      } while (batch == request.batch());
    }
    return all;
  }

  private int forget(OperationState outcome, RetentionRequest request) {
    return FORGET
        .on(jdbc)
        .param("outcome", outcome.name())
        .param("seconds", request.seconds(outcome))
        .param("most", request.batch())
        .query(Integer.class)
        .single();
  }
}
