package drydock.worker.settings;

import drydock.process.settings.Check;
import java.time.Duration;

/// How much one worker does at once, and how it stops.
///
/// @param activitySlots activities at once; each may hold a connection of the ledger's pool
/// @param localActivitySlots the frame's own moves at once; each may hold a connection too
/// @param workflowSlots workflow tasks at once
/// @param cachedWorkflows workflows kept in memory; 0 replays each from its history every time
/// @param stopGrace how long a stop waits for what is under way
/// @param stopWithStdin whether the worker stops when its standard input ends, so that it cannot
///   outlive the process that started it
public record WorkerSettings(
    int activitySlots,
    int localActivitySlots,
    int workflowSlots,
    int cachedWorkflows,
    Duration stopGrace,
    boolean stopWithStdin) {

  public WorkerSettings {
    Check.range("activity-slots", activitySlots, 1, 1_000);
    Check.range("local-activity-slots", localActivitySlots, 1, 1_000);
    Check.range("workflow-slots", workflowSlots, 2, 1_000);
    Check.range("cached-workflows", cachedWorkflows, 0, 100_000);
    Check.atLeast("stop-grace", stopGrace, Duration.ZERO);
  }
}
