package drydock.engines.temporal;

import drydock.engines.process.OwnerLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Builds the CLI into the cache from its public Go module, at the versions committed in
/// `deploy/dev/temporal-cli`. Under its final name there is never anything but a whole, tried
/// binary; one installation runs at a time on a checkout, and later ones wait for it.
///
/// @param root the checkout
/// @param go the Go command
/// @param say gets the progress, line by line
public record TemporalCliInstall(Path root, Path go, Consumer<String> say) {
  // A build takes 5 to 10 minutes on two cores; slower machines and networks exist.
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  public TemporalCliInstall(Path root, Consumer<String> say) {
    this(root, Path.of("go"), say);
  }

  public TemporalCli install() {
    Path target = TemporalCli.cache(root);
    Path file = target.resolveSibling("install.lock");
    Optional<OwnerLock> free = OwnerLock.tryTake(file);
    if (free.isEmpty()) {
      say.accept("another installation is under way by " + OwnerLock.owner(file) + "; waiting");
    }
    try (OwnerLock _ = free.orElseGet(() -> OwnerLock.await(file, "the installation", PATIENCE))) {
      return present(target) ? found(target) : build(target);
    } catch (IOException e) {
      throw new UncheckedIOException("Temporal's CLI cannot be put at " + target, e);
    }
  }

  private static boolean present(Path target) {
    return CliVersion.of(target).equals(new CliVersion.Is(TemporalCli.VERSION));
  }

  private TemporalCli found(Path target) {
    say.accept("Temporal CLI %s is already at %s".formatted(TemporalCli.VERSION, target));
    return new TemporalCli(target);
  }

  private TemporalCli build(Path target) throws IOException {
    Path module = root.resolve("deploy/dev/temporal-cli");
    String version = new GoToolchain(go, module).require();
    say.accept(
        "building Temporal CLI %s with %s; the first time takes 5 to 10 minutes"
            .formatted(TemporalCli.VERSION, version));
    Path partial = target.resolveSibling("building-%d".formatted(ProcessHandle.current().pid()));
    dropPartials(TemporalCli.folder(root));
    try {
      new GoBuild(go, module, say).into(partial);
      tried(partial);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
    say.accept("Temporal CLI %s is at %s".formatted(TemporalCli.VERSION, target));
    return new TemporalCli(target);
  }

  private static void tried(Path partial) {
    CliVersion version = CliVersion.of(partial);
    if (!version.equals(new CliVersion.Is(TemporalCli.VERSION))) {
      throw new IllegalStateException(
          "The built binary should say version %s but: %s. Nothing was installed."
              .formatted(TemporalCli.VERSION, version));
    }
  }

  /// Whoever left them was killed: this installation holds the lock.
  private static void dropPartials(Path folder) throws IOException {
    List<Path> stale;
    try (Stream<Path> all = Files.list(folder)) {
      stale = all.filter(it -> it.getFileName().toString().startsWith("building-")).toList();
    }
    for (Path partial : stale) {
      Files.delete(partial);
    }
  }
}
