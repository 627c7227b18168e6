package drydock.ledger.rehearsal;

import drydock.ledger.door.TimeLimit;
import drydock.ledger.failpoint.Failpoint;
import drydock.ledger.failpoint.Failpoints;
import drydock.ledger.sql.Sql;
import drydock.operations.journal.StepCall;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The door that cannot check fences: rings on a connection of its own, which its time limit
/// closes.
final class Bell {
  /// The server ends by itself what it still has to do for a call that is cut off.
  private static final Sql LIMIT =
      new Sql("SELECT set_config('statement_timeout', :millis, false)");

  private static final Sql UNLIMIT = new Sql("RESET statement_timeout");

  private final DataSource pool;
  private final Failpoints failpoints;

  Bell(DataSource pool, Failpoints failpoints) {
    this.pool = pool;
    this.failpoints = failpoints;
  }

  void ring(StepCall call, TimeLimit limit) {
    try (Connection connection = pool.getConnection()) {
      limit.within(() -> ring(call, limit, connection), () -> cut(connection));
    } catch (SQLException e) {
      throw new IllegalStateException("the bell was not reached: " + e.getMessage(), e);
    }
  }

  private void ring(StepCall call, TimeLimit limit, Connection connection) {
    JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    failpoints.at(Failpoint.INSIDE_CALL, call);
    String millis = String.valueOf(Math.max(1, limit.left().toMillis()));
    LIMIT.on(own).param("millis", millis).query(String.class).single();
    new Scratch(own).leave(call);
    UNLIMIT.on(own).update();
  }

  private static void cut(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      throw new IllegalStateException("the connection cannot be closed", e);
    }
  }
}
