package drydock.testkit;

import java.util.concurrent.atomic.AtomicBoolean;

/// A test JVM that needs a migrated database.
final class TemplateMain {
  private TemplateMain() {}

  public static void main(String[] args) {
    AtomicBoolean made = new AtomicBoolean();
    TestPostgres.database(
        "both",
        template -> {
          made.set(true);
          TestPostgresIT.run(template, "create table slow as select 1 as one from pg_sleep(0.5)");
        });
    System.out.println("made: " + made.get());
  }
}
