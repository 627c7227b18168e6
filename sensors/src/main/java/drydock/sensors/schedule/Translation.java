package drydock.sensors.schedule;

import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionExecutionStartWorkflow;
import io.temporal.client.schedules.ScheduleActionResult;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleIntervalSpec;
import io.temporal.client.schedules.ScheduleListDescription;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.EncodedValues;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Between our words for a schedule and the SDK's.
final class Translation {
  private Translation() {}

  static Schedule toTemporal(ScheduleSpec spec) {
    var action =
        ScheduleActionStartWorkflow.newBuilder()
            .setWorkflowType(spec.workflowType())
            .setOptions(
                WorkflowOptions.newBuilder()
                    .setWorkflowId(spec.id())
                    .setTaskQueue(spec.taskQueue())
                    .build());
    if (spec.input() != null) {
      action.setArguments(spec.input());
    }
    return Schedule.newBuilder()
        .setAction(action.build())
        .setSpec(
            io.temporal.client.schedules.ScheduleSpec.newBuilder()
                .setIntervals(List.of(new ScheduleIntervalSpec(spec.every(), spec.phase())))
                .build())
        .setPolicy(
            SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP)
                .setCatchupWindow(spec.catchUp())
                .build())
        .build();
  }

  /// Whether an update to this spec would change nothing but, perhaps, a pause.
  static boolean matches(Schedule held, ScheduleSpec spec) {
    ScheduleIntervalSpec interval = soleInterval(held.getSpec());
    SchedulePolicy policy = held.getPolicy();
    return interval != null
        && interval.equals(new ScheduleIntervalSpec(spec.every(), spec.phase()))
        && policy != null
        && policy.getOverlap() == ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_SKIP
        && !policy.isPauseOnFailure()
        && spec.catchUp().equals(policy.getCatchupWindow())
        && held.getAction() instanceof ScheduleActionStartWorkflow start
        && start.getWorkflowType().equals(spec.workflowType())
        && start.getOptions().getWorkflowId().equals(spec.id())
        && start.getOptions().getTaskQueue().equals(spec.taskQueue())
        && sameInput(start.getArguments(), spec.input());
  }

  private static boolean sameInput(EncodedValues held, @Nullable Object wanted) {
    if (wanted == null || held.getSize() != 1) {
      return wanted == null && held.getSize() == 0;
    }
    try {
      return wanted.equals(held.get(0, wanted.getClass()));
    } catch (DataConverterException anotherShape) {
      return false;
    }
  }

  static ScheduleStatus toStatus(ScheduleDescription held) {
    var state = held.getSchedule().getState();
    return new ScheduleStatus(
        held.getId(),
        every(held.getSchedule().getSpec()),
        state != null && state.isPaused(),
        state == null ? "" : Objects.requireNonNullElse(state.getNote(), ""),
        runs(held.getInfo().getRecentActions()),
        held.getInfo().getNextActionTimes());
  }

  static ScheduleStatus toStatus(ScheduleListDescription held) {
    var state = held.getSchedule().getState();
    return new ScheduleStatus(
        held.getScheduleId(),
        every(held.getSchedule().getSpec()),
        state.isPaused(),
        Objects.requireNonNullElse(state.getNote(), ""),
        runs(held.getInfo().getRecentActions()),
        held.getInfo().getNextActionTimes());
  }

  private static @Nullable Duration every(io.temporal.client.schedules.ScheduleSpec spec) {
    ScheduleIntervalSpec interval = soleInterval(spec);
    return interval == null ? null : interval.getEvery();
  }

  private static @Nullable ScheduleIntervalSpec soleInterval(
      io.temporal.client.schedules.ScheduleSpec spec) {
    boolean plain =
        empty(spec.getCalendars())
            && empty(spec.getCronExpressions())
            && empty(spec.getSkip())
            && spec.getJitter() == null
            && spec.getStartAt() == null
            && spec.getEndAt() == null;
    List<ScheduleIntervalSpec> intervals = spec.getIntervals();
    return plain && intervals != null && intervals.size() == 1 ? intervals.getFirst() : null;
  }

  private static boolean empty(@Nullable List<?> values) {
    return values == null || values.isEmpty();
  }

  private static List<ScheduledRun> runs(List<ScheduleActionResult> results) {
    return results.stream().map(Translation::run).toList();
  }

  private static ScheduledRun run(ScheduleActionResult result) {
    var started = (ScheduleActionExecutionStartWorkflow) result.getAction();
    return new ScheduledRun(
        started.getWorkflowId(),
        started.getFirstExecutionRunId(),
        result.getScheduledAt(),
        result.getStartedAt());
  }
}
