package drydock.sensors.schedule;

import java.time.Instant;

/// A run that a schedule started: due at one instant, started at another.
public record ScheduledRun(String workflowId, String runId, Instant due, Instant started) {}
