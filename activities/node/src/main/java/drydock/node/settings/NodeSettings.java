package drydock.node.settings;

import drydock.process.settings.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Who a node is, what it keeps, and how it stops.
///
/// @param instanceId its name in the registry and in its task queue
/// @param data the folder with its graphs; made if it is not there
/// @param secretFile holds what callers over HTTP have to show
/// @param readOnly whether it serves what others have built, and changes nothing
/// @param stopWithStdin whether it stops when its standard input ends, so that it cannot outlive
///   the process that started it
/// @param stopGrace how long a stop waits for what is under way
/// @param reportEvery how often it says what it holds
/// @param undoWindow how long the previous generation of a graph is kept
/// @param sweepEvery how often it removes what is no longer needed
/// @param activitySlots what workflows may ask of it at once
/// @param reportQueue the task queue whose workers take its reports
/// @param drainPatience how long one look of a drain waits for readers to leave
public record NodeSettings(
    String instanceId,
    Path data,
    Path secretFile,
    boolean readOnly,
    boolean stopWithStdin,
    Duration stopGrace,
    Duration reportEvery,
    Duration undoWindow,
    Duration sweepEvery,
    int activitySlots,
    String reportQueue,
    Duration drainPatience) {

  @SuppressWarnings("ConstantValue") // a setting can be missing
  public NodeSettings {
    Check.that(
        instanceId != null && instanceId.matches("[a-z0-9][a-z0-9-]{0,62}"),
        "instance-id",
        instanceId,
        "up to 63 of a to z, 0 to 9 and hyphens, the first no hyphen");
    Check.that(
        data != null && (Files.isDirectory(data) || Files.notExists(data)),
        "data",
        data,
        "a folder this process can read, or the name of a new one");
    SecretFile.check("secret-file", secretFile);
    Check.atLeast("stop-grace", stopGrace, Duration.ZERO);
    Check.atLeast("report-every", reportEvery, Duration.ofSeconds(1));
    Check.atLeast("undo-window", undoWindow, Duration.ofMinutes(1));
    Check.atLeast("sweep-every", sweepEvery, Duration.ofSeconds(1));
    Check.range("activity-slots", activitySlots, 1, 1_000);
    Check.text("report-queue", reportQueue);
    Check.atLeast("drain-patience", drainPatience, Duration.ofMillis(1));
  }

  /// What callers have to show, read from its file now.
  ///
  /// @throws IllegalArgumentException when the file is not any more what it has to be
  public byte[] secret() {
    return SecretFile.read("secret-file", secretFile);
  }
}
