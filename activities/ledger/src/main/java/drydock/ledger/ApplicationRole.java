package drydock.ledger;

import drydock.ledger.sql.Sql;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The role of the pool. It serves only while it cannot delete what happened, so that no bug and no
/// injected statement can either.
record ApplicationRole(JdbcClient jdbc, String name) {
  private static final Sql MAY_DELETE =
      new Sql(
          """
          SELECT has_table_privilege('drydock.operation_event', 'DELETE')
              OR has_table_privilege('drydock.operation', 'DELETE')
          """);

  void check() {
    if (mayDelete()) {
      throw new IllegalStateException(
          "drydock.ledger.username is "
              + name
              + ", which may delete operations and their audit; expected a role that is no superuser"
              + " and neither owns the schema drydock nor is a member of its owner. Make one, and"
              + " name the present owner in drydock.ledger.owner-username instead");
    }
  }

  private boolean mayDelete() {
    try {
      return MAY_DELETE.on(jdbc).query(Boolean.class).single();
    } catch (DataAccessException e) {
      if (Ledger.isAway(e)) {
        throw e;
      }
      throw new IllegalStateException(
          "drydock.ledger.username is "
              + name
              + ", which cannot work here: "
              + e.getMostSpecificCause().getMessage()
              + ". Check drydock.ledger.username and drydock.ledger.password",
          e);
    }
  }
}
