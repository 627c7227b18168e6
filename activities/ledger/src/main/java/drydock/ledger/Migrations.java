package drydock.ledger;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/// The schema as this version of the code needs it. On connections of their own, because a
/// migration may take longer than any statement of the pool.
record Migrations(LedgerSettings settings) {
  private static final String HOW =
      "Give drydock.ledger.owner-username and drydock.ledger.owner-password to one worker, which then"
          + " migrates, or let whoever has them do that, and start again";

  /// How many were applied.
  int run() {
    if (settings.ownerUsername() == null) {
      check();
      return 0;
    }
    try {
      return flyway(settings.ownerUsername(), settings.ownerPassword())
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new IllegalStateException(reason(e), e);
    }
  }

  private void check() {
    Flyway flyway = flyway(settings.username(), settings.password());
    try {
      MigrationInfo[] pending = flyway.info().pending();
      if (pending.length > 0) {
        throw new IllegalStateException(
            "the schema drydock lacks migrations "
                + Stream.of(pending)
                    .map(one -> String.valueOf(one.getVersion()))
                    .collect(Collectors.joining(", "))
                + ", and drydock.ledger.owner-username is not set, so this worker may not apply them. "
                + HOW);
      }
      flyway.validate();
    } catch (FlywayException e) {
      throw new IllegalStateException(
          "drydock.ledger.username is "
              + settings.username()
              + ", which cannot tell whether the schema drydock is current ("
              + reason(e)
              + "), and drydock.ledger.owner-username is not set. "
              + HOW,
          e);
    }
  }

  private Flyway flyway(String user, @Nullable String password) {
    FluentConfiguration configuration =
        Flyway.configure()
            .dataSource(settings.url(), user, password)
            .schemas("drydock")
            .defaultSchema("drydock")
            .locations("classpath:drydock/ledger/migrations");
    configuration.getPlaceholders().put("applicationRole", settings.username());
    return configuration.load();
  }

  /// What PostgreSQL said, without the script it said that about.
  private static String reason(FlywayException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return Objects.requireNonNullElse(cause.getMessage(), "PostgreSQL gave no reason");
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
