package drydock.worker.settings;

import drydock.testkit.settings.Told;
import java.util.Map;

/// What a worker is told in a test.
final class Workers {
  static final Map<String, String> REQUIRED =
      Map.of(
          "drydock.ledger.url", "jdbc:postgresql://db:5432/drydock",
          "drydock.ledger.username", "keeper",
          "drydock.temporal.target", "temporal:7233");

  private Workers() {}

  static Told<Settings> nothing() {
    return Told.nothing(Settings::read, "drydock.yml");
  }

  /// The settings that have no default, as arguments.
  static Told<Settings> required() {
    return nothing().arguments(REQUIRED);
  }
}
