package drydock.ledger.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/// One statement. Every statement of the ledger is a static constant of this type, which is how the
/// test that prepares them all finds them.
public record Sql(String text) {
  public JdbcClient.StatementSpec on(JdbcClient jdbc) {
    return jdbc.sql(text);
  }
}
