package drydock.worker.settings;

import drydock.process.settings.Check;

/// @param taskQueue what the workers poll and callers name
public record QueueSettings(String taskQueue) {
  public QueueSettings {
    Check.text("task-queue", taskQueue);
  }
}
