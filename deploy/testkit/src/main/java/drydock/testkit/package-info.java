/// What the tests of every module share: one PostgreSQL ([TestPostgres]) and one Temporal
/// ([TestTemporal]) per build, run by helper processes ([EngineKeeper]) that end with it; a report
/// when a test hangs ([HangReport]); the times of the test groups ([TimeSummary]). Depends on the
/// engines, JUnit and logback alone; what is below `settings` also on Spring Boot.
@NullMarked
package drydock.testkit;

import org.jspecify.annotations.NullMarked;
