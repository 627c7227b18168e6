package drydock.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Writes what each test class took to `target/times` of the checkout, for [TimeSummary].
/// Registered with the launcher by itself; silent in a run that no build started.
public final class ClassTimes implements TestExecutionListener {
  private final Map<String, Open> open = new ConcurrentHashMap<>();
  private Optional<TestPlan> plan = Optional.empty();

  private record Open(long start, AtomicInteger tests) {}

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = Optional.of(started);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (isTopClass(test)) {
      open.put(test.getUniqueId(), new Open(System.nanoTime(), new AtomicInteger()));
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.isTest()) {
      topClass(test)
          .map(it -> open.get(it.getUniqueId()))
          .ifPresent(it -> it.tests().incrementAndGet());
    }
    Open done = isTopClass(test) ? open.remove(test.getUniqueId()) : null;
    if (done != null) {
      write(test, done);
    }
  }

  private static void write(TestIdentifier test, Open done) {
    String module = System.getProperty("drydock.module", "");
    if (module.isEmpty()) {
      return;
    }
    ClassTime time =
        new ClassTime(
            Build.current(),
            ClassTime.Group.of(
                test.getTags().stream().map(TestTag::getName).collect(Collectors.toSet())),
            className(test),
            done.tests().get(),
            Duration.ofNanos(System.nanoTime() - done.start()));
    append(TimeSummary.folder(Build.root()).resolve(module + ".tsv"), time.line());
  }

  private static void append(Path file, String line) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("times file " + file + " cannot be written", e);
    }
  }

  private Optional<TestIdentifier> topClass(TestIdentifier test) {
    Optional<TestIdentifier> at = Optional.of(test);
    while (at.isPresent() && !isTopClass(at.get())) {
      at = at.flatMap(it -> plan.flatMap(known -> known.getParent(it)));
    }
    return at;
  }

  private boolean isTopClass(TestIdentifier test) {
    return test.getSource().filter(ClassSource.class::isInstance).isPresent()
        && plan.flatMap(it -> it.getParent(test))
            .filter(it -> it.getParentId().isEmpty())
            .isPresent();
  }

  private static String className(TestIdentifier test) {
    return test.getSource()
        .map(ClassSource.class::cast)
        .map(ClassSource::getClassName)
        .orElseGet(test::getDisplayName);
  }
}
