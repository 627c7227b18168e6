package drydock.engines.postgres;

import java.nio.file.Path;

/// Where and how one server runs.
///
/// @param data the folder of the server, kept between starts
/// @param port 0 takes a free one
/// @param password of the superuser `postgres`; set at the first start and the same ever after
/// @param durable whether a commit waits for the disk; shared test servers do not need that
public record PostgresSpec(Path data, int port, String password, boolean durable) {
  public PostgresSpec {
    data = data.toAbsolutePath().normalize();
    if (!password.matches("[A-Za-z0-9]+")) {
      throw new IllegalArgumentException(
          "The password of PostgreSQL at " + data + " is not made of letters and digits only");
    }
  }

  /// Beside the data, because PostgreSQL wants its own folder for itself.
  Path beside(String suffix) {
    return data.resolveSibling(data.getFileName() + suffix);
  }

  public Path log() {
    return beside(".log");
  }

  @Override
  public String toString() {
    return "PostgreSQL at " + data;
  }
}
