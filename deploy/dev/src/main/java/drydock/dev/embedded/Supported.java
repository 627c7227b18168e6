package drydock.dev.embedded;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.MessageOrBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.api.schedule.v1.IntervalSpec;
import io.temporal.api.schedule.v1.Schedule;
import io.temporal.api.schedule.v1.SchedulePatch;
import io.temporal.api.workflow.v1.NewWorkflowExecutionInfo;
import io.temporal.api.workflowservice.v1.ListSchedulesRequest;
import java.util.Set;

/// What of a schedule is kept here. Any other field that is set is refused by its name, also one
/// that Temporal adds later.
final class Supported {
  private static final String ACTION = "schedule.action.start_workflow";

  private Supported() {}

  static void check(Schedule schedule) {
    only(schedule, "schedule", Set.of("spec", "action", "policies", "state"));
    only(schedule.getSpec(), "schedule.spec", Set.of("interval"));
    only(schedule.getPolicies(), "schedule.policies", Set.of("overlap_policy", "catchup_window"));
    only(schedule.getState(), "schedule.state", Set.of("paused", "notes"));
    only(schedule.getAction(), "schedule.action", Set.of("start_workflow"));
    overlap("schedule.policies.overlap_policy", schedule.getPolicies().getOverlapPolicy());
    schedule.getSpec().getIntervalList().forEach(Supported::check);
    check(schedule.getAction().getStartWorkflow());
  }

  static void check(SchedulePatch patch) {
    only(patch, "patch", Set.of("trigger_immediately", "pause", "unpause"));
    var trigger = patch.getTriggerImmediately();
    only(trigger, "patch.trigger_immediately", Set.of("overlap_policy"));
    overlap("patch.trigger_immediately.overlap_policy", trigger.getOverlapPolicy());
  }

  static ListSchedulesRequest check(ListSchedulesRequest request) {
    only(request, "list", Set.of("namespace", "maximum_page_size", "next_page_token"));
    named("namespace", request.getNamespace());
    return request;
  }

  static String named(String field, String value) {
    if (value.isEmpty()) {
      throw invalid(field, "empty", "a name");
    }
    return value;
  }

  private static void check(IntervalSpec spec) {
    long every = spec.getInterval().getSeconds();
    long phase = spec.getPhase().getSeconds();
    if (every < 1) {
      throw invalid("schedule.spec.interval.interval", every + " s", "at least one second");
    }
    if (phase < 0 || phase >= every) {
      throw invalid(
          "schedule.spec.interval.phase",
          phase + " s",
          "less than the interval of " + every + " s");
    }
  }

  private static void check(NewWorkflowExecutionInfo action) {
    only(
        action,
        ACTION,
        Set.of(
            "workflow_id",
            "workflow_type",
            "task_queue",
            "input",
            "workflow_execution_timeout",
            "workflow_run_timeout",
            "workflow_task_timeout",
            "retry_policy",
            "memo",
            "search_attributes",
            "header",
            "user_metadata",
            "priority"));
    named(ACTION + ".workflow_id", action.getWorkflowId());
    named(ACTION + ".workflow_type", action.getWorkflowType().getName());
    named(ACTION + ".task_queue", action.getTaskQueue().getName());
  }

  private static void overlap(String field, ScheduleOverlapPolicy policy) {
    switch (policy) {
      case SCHEDULE_OVERLAP_POLICY_UNSPECIFIED, SCHEDULE_OVERLAP_POLICY_SKIP -> {}
      default -> throw unsupported(field + " = " + policy);
    }
  }

  private static void only(MessageOrBuilder message, String path, Set<String> kept) {
    for (FieldDescriptor field : message.getAllFields().keySet()) {
      if (!kept.contains(field.getName())) {
        throw unsupported(path + "." + field.getName());
      }
    }
  }

  private static StatusRuntimeException invalid(String field, String actual, String expectation) {
    return Status.INVALID_ARGUMENT
        .withDescription("%s is %s; expected: %s".formatted(field, actual, expectation))
        .asRuntimeException();
  }

  private static StatusRuntimeException unsupported(String what) {
    return Status.UNIMPLEMENTED
        .withDescription(
            what
                + " is not supported by the embedded Temporal, which keeps intervals with overlap SKIP; nothing was changed. A real server supports it.")
        .asRuntimeException();
  }
}
