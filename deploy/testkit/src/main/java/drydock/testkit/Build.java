package drydock.testkit;

import drydock.engines.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The process that all test JVMs of one build have in common: Maven, or without Maven the test JVM
/// itself.
record Build(long pid, Instant started) {
  private static final List<String> MAVEN =
      List.of("org.codehaus.plexus.classworlds.launcher.Launcher", "MavenWrapperMain");
  // Linux computes a start time from a boot time that it rounds anew at each look.
  private static final Duration ROUNDING = Duration.ofSeconds(2);

  static Build current() {
    return of(
        Stream.iterate(
                Optional.of(ProcessHandle.current()),
                Optional::isPresent,
                it -> it.flatMap(ProcessHandle::parent))
            .flatMap(Optional::stream)
            .filter(it -> isMaven(it.pid()))
            .findFirst()
            .orElseGet(ProcessHandle::current));
  }

  /// The checkout: what the build says, or for a test started in another way the nearest folder
  /// above that is one.
  static Path root() {
    Path start = Path.of(System.getProperty("drydock.root", "")).toAbsolutePath().normalize();
    return Stream.iterate(Optional.of(start), Optional::isPresent, it -> it.map(Path::getParent))
        .flatMap(Optional::stream)
        .filter(it -> Files.exists(it.resolve("deploy/dev/temporal-cli/go.mod")))
        .findFirst()
        .orElse(start);
  }

  private static Build of(ProcessHandle process) {
    return new Build(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
  }

  private static boolean isMaven(long pid) {
    String command = Processes.commandLine(pid);
    return MAVEN.stream().anyMatch(command::contains);
  }

  /// Ids are reused: two builds are the same only if they started at the same time as well.
  boolean same(Build other) {
    return pid == other.pid
        && Duration.between(started, other.started).abs().compareTo(ROUNDING) <= 0;
  }

  boolean running() {
    return Processes.alive(pid) && ProcessHandle.of(pid).map(it -> of(it).same(this)).orElse(false);
  }

  /// Where everything of this build is kept.
  Path folder(Path root) {
    return folders(root).resolve(Long.toString(pid));
  }

  static Path folders(Path root) {
    return root.resolve("target/testkit");
  }
}
