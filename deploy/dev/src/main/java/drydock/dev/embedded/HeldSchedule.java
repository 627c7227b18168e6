package drydock.dev.embedded;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.temporal.api.common.v1.Memo;
import io.temporal.api.common.v1.SearchAttributes;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.schedule.v1.IntervalSpec;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.ScheduleActionResult;
import io.temporal.api.schedule.v1.ScheduleInfo;
import io.temporal.api.schedule.v1.ScheduleListEntry;
import io.temporal.api.schedule.v1.ScheduleListInfo;
import io.temporal.api.workflowservice.v1.CreateScheduleRequest;
import io.temporal.api.workflowservice.v1.DescribeScheduleResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One schedule as it stands; every change makes a new one.
///
/// @param next when it is due; null if it has no interval
record HeldSchedule(
    Schedule schedule,
    ScheduleInfo info,
    long version,
    Memo memo,
    SearchAttributes attributes,
    @Nullable Instant next) {
  /// As many as a real server remembers and foretells.
  private static final int REMEMBERED = 10;

  static HeldSchedule created(CreateScheduleRequest request, Instant now) {
    return new HeldSchedule(
        request.getSchedule(),
        ScheduleInfo.newBuilder().setCreateTime(stamp(now)).build(),
        1,
        request.getMemo(),
        request.getSearchAttributes(),
        dueAfter(request.getSchedule(), now));
  }

  HeldSchedule updated(Schedule wanted, SearchAttributes wantedAttributes, Instant now) {
    var at = info.toBuilder().setUpdateTime(stamp(now)).build();
    return new HeldSchedule(wanted, at, version + 1, memo, wantedAttributes, dueAfter(wanted, now));
  }

  HeldSchedule paused(boolean pause, String note) {
    var changed = schedule.toBuilder();
    changed.getStateBuilder().setPaused(pause).setNotes(note);
    return new HeldSchedule(changed.build(), info, version + 1, memo, attributes, next);
  }

  HeldSchedule waitingAfter(Instant now) {
    return new HeldSchedule(schedule, info, version, memo, attributes, dueAfter(schedule, now));
  }

  HeldSchedule skipped() {
    return with(info.toBuilder().setOverlapSkipped(info.getOverlapSkipped() + 1));
  }

  HeldSchedule started(WorkflowExecution run, Instant due, Instant now) {
    var recent = new ArrayList<>(info.getRecentActionsList());
    recent.add(
        ScheduleActionResult.newBuilder()
            .setScheduleTime(stamp(due))
            .setActualTime(stamp(now))
            .setStartWorkflowResult(run)
            .build());
    return with(
        info.toBuilder()
            .setActionCount(info.getActionCount() + 1)
            .addRunningWorkflows(run)
            .clearRecentActions()
            .addAllRecentActions(
                recent.subList(Math.max(0, recent.size() - REMEMBERED), recent.size())));
  }

  HeldSchedule runningOnly(Predicate<WorkflowExecution> open) {
    var running = info.getRunningWorkflowsList().stream().filter(open).toList();
    return with(info.toBuilder().clearRunningWorkflows().addAllRunningWorkflows(running));
  }

  private HeldSchedule with(ScheduleInfo.Builder changed) {
    return new HeldSchedule(schedule, changed.build(), version, memo, attributes, next);
  }

  boolean running() {
    return info.getRunningWorkflowsCount() > 0;
  }

  boolean paused() {
    return schedule.getState().getPaused();
  }

  ByteString token() {
    return ByteString.copyFromUtf8(Long.toString(version));
  }

  DescribeScheduleResponse described() {
    return DescribeScheduleResponse.newBuilder()
        .setSchedule(schedule)
        .setInfo(info.toBuilder().addAllFutureActionTimes(comingTimes()))
        .setMemo(memo)
        .setSearchAttributes(attributes)
        .setConflictToken(token())
        .build();
  }

  ScheduleListEntry listed(String id) {
    return ScheduleListEntry.newBuilder()
        .setScheduleId(id)
        .setMemo(memo)
        .setSearchAttributes(attributes)
        .setInfo(
            ScheduleListInfo.newBuilder()
                .setSpec(schedule.getSpec())
                .setWorkflowType(schedule.getAction().getStartWorkflow().getWorkflowType())
                .setNotes(schedule.getState().getNotes())
                .setPaused(paused())
                .addAllRecentActions(info.getRecentActionsList())
                .addAllFutureActionTimes(comingTimes()))
        .build();
  }

  private List<Timestamp> comingTimes() {
    var times = new ArrayList<Timestamp>();
    for (Instant t = next; t != null && times.size() < REMEMBERED; t = dueAfter(schedule, t)) {
      times.add(stamp(t));
    }
    return times;
  }

  /// The first instant after this one that an interval names: a multiple of it since the epoch,
  /// plus its phase.
  static @Nullable Instant dueAfter(Schedule schedule, Instant after) {
    return schedule.getSpec().getIntervalList().stream()
        .map(interval -> dueAfter(interval, after.getEpochSecond()))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static Instant dueAfter(IntervalSpec interval, long after) {
    long every = interval.getInterval().getSeconds();
    long phase = interval.getPhase().getSeconds();
    return Instant.ofEpochSecond((Math.floorDiv(after - phase, every) + 1) * every + phase);
  }

  private static Timestamp stamp(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
