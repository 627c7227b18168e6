package drydock.engines.temporal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where and how one server runs.
///
/// @param port of the service; 0 takes a free one
/// @param uiPort of the web UI; 0 takes a free one, null means no UI
/// @param database file that keeps everything between starts; null keeps it in memory
/// @param folder where its log and its process id are written
/// @param arguments more of them, as the CLI understands them
public record TemporalDevServerSpec(
    TemporalCli cli,
    int port,
    @Nullable Integer uiPort,
    @Nullable Path database,
    Path folder,
    List<String> arguments) {
  public TemporalDevServerSpec {
    folder = folder.toAbsolutePath().normalize();
    database = database == null ? null : database.toAbsolutePath().normalize();
    arguments = List.copyOf(arguments);
  }

  /// In memory, without UI, on a free port.
  public static TemporalDevServerSpec inMemory(TemporalCli cli, Path folder) {
    return new TemporalDevServerSpec(cli, 0, null, null, folder, List.of());
  }

  /// In a file of that folder, with UI.
  public static TemporalDevServerSpec durable(TemporalCli cli, int port, int uiPort, Path folder) {
    return new TemporalDevServerSpec(
        cli, port, uiPort, folder.resolve("temporal.db"), folder, List.of());
  }

  public Path log() {
    return folder.resolve("temporal.log");
  }
}
