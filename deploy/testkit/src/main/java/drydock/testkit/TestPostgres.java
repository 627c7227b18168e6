package drydock.testkit;

import java.util.Properties;
import java.util.function.Consumer;

/// The PostgreSQL of this build. It forgets everything when the build ends and never waits for a
/// disk.
public final class TestPostgres {
  /// Owns all test databases; no superuser.
  static final String OWNER = "drydock";

  /// Owns nothing.
  static final String USER = "drydock_app";

  private TestPostgres() {}

  /// A database of its own for the caller, a copy of what `migrate` made once per build.
  ///
  /// @param template names what `migrate` makes; small letters, digits and _
  /// @param migrate must close its connections; the owner's role is for it
  public static TestDatabase database(String template, Consumer<TestDatabase> migrate) {
    Properties told = Started.TOLD;
    return new TemplateDatabases(
            Integer.parseInt(told.getProperty("port")), told.getProperty("password"))
        .copyOf(template, migrate);
  }

  // Once per JVM, on first use, by the class loader's own lock.
  private static final class Started {
    static final Properties TOLD =
        new SharedEngine(Engine.POSTGRES, Build.current(), Build.root()).told("");
  }
}
