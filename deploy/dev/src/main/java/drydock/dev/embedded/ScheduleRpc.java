package drydock.dev.embedded;

import io.grpc.BindableService;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.CreateScheduleRequest;
import io.temporal.api.workflowservice.v1.CreateScheduleResponse;
import io.temporal.api.workflowservice.v1.DeleteScheduleRequest;
import io.temporal.api.workflowservice.v1.DeleteScheduleResponse;
import io.temporal.api.workflowservice.v1.DescribeScheduleRequest;
import io.temporal.api.workflowservice.v1.DescribeScheduleResponse;
import io.temporal.api.workflowservice.v1.ListSchedulesRequest;
import io.temporal.api.workflowservice.v1.ListSchedulesResponse;
import io.temporal.api.workflowservice.v1.PatchScheduleRequest;
import io.temporal.api.workflowservice.v1.PatchScheduleResponse;
import io.temporal.api.workflowservice.v1.UpdateScheduleRequest;
import io.temporal.api.workflowservice.v1.UpdateScheduleResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc;
import java.util.Set;
import java.util.function.Supplier;

/// The six schedule calls of Temporal's protocol; the others that concern schedules stay
/// UNIMPLEMENTED.
final class ScheduleRpc extends WorkflowServiceGrpc.WorkflowServiceImplBase {
  private static final Set<String> OURS =
      Set.of(
          "CreateSchedule",
          "DescribeSchedule",
          "ListSchedules",
          "PatchSchedule",
          "UpdateSchedule",
          "DeleteSchedule");

  private final ScheduleBook book;

  ScheduleRpc(ScheduleBook book) {
    this.book = book;
  }

  /// The whole workflow service, with these calls in place of its own.
  static ServerServiceDefinition over(BindableService whole, ScheduleRpc schedules) {
    ServerServiceDefinition base = whole.bindService();
    ServerServiceDefinition own = schedules.bindService();
    var merged = ServerServiceDefinition.builder(base.getServiceDescriptor());
    for (ServerMethodDefinition<?, ?> method : base.getMethods()) {
      var name = method.getMethodDescriptor();
      ServerMethodDefinition<?, ?> served =
          OURS.contains(name.getBareMethodName())
              ? own.getMethod(name.getFullMethodName())
              : method;
      merged.addMethod(served);
    }
    return merged.build();
  }

  @Override
  public void createSchedule(
      CreateScheduleRequest request, StreamObserver<CreateScheduleResponse> answer) {
    reply(
        answer,
        () -> {
          Supported.check(request.getSchedule());
          Supported.check(request.getInitialPatch());
          var held = book.create(key(request.getNamespace(), request.getScheduleId()), request);
          return CreateScheduleResponse.newBuilder().setConflictToken(held.token()).build();
        });
  }

  @Override
  public void describeSchedule(
      DescribeScheduleRequest request, StreamObserver<DescribeScheduleResponse> answer) {
    reply(
        answer,
        () -> book.describe(key(request.getNamespace(), request.getScheduleId())).described());
  }

  @Override
  public void listSchedules(
      ListSchedulesRequest request, StreamObserver<ListSchedulesResponse> answer) {
    reply(answer, () -> book.list(Supported.check(request)));
  }

  @Override
  public void patchSchedule(
      PatchScheduleRequest request, StreamObserver<PatchScheduleResponse> answer) {
    reply(
        answer,
        () -> {
          Supported.check(request.getPatch());
          book.patch(key(request.getNamespace(), request.getScheduleId()), request.getPatch());
          return PatchScheduleResponse.getDefaultInstance();
        });
  }

  @Override
  public void updateSchedule(
      UpdateScheduleRequest request, StreamObserver<UpdateScheduleResponse> answer) {
    reply(
        answer,
        () -> {
          Supported.check(request.getSchedule());
          book.update(key(request.getNamespace(), request.getScheduleId()), request);
          return UpdateScheduleResponse.getDefaultInstance();
        });
  }

  @Override
  public void deleteSchedule(
      DeleteScheduleRequest request, StreamObserver<DeleteScheduleResponse> answer) {
    reply(
        answer,
        () -> {
          book.remove(key(request.getNamespace(), request.getScheduleId()));
          return DeleteScheduleResponse.getDefaultInstance();
        });
  }

  private static ScheduleBook.Key key(String namespace, String id) {
    return new ScheduleBook.Key(
        Supported.named("namespace", namespace), Supported.named("schedule_id", id));
  }

  private static <T> void reply(StreamObserver<T> answer, Supplier<T> call) {
    T result;
    try {
      result = call.get();
    } catch (StatusRuntimeException refused) {
      answer.onError(refused);
      return;
    } catch (RuntimeException broken) {
      answer.onError(
          Status.INTERNAL
              .withDescription("Embedded schedules: " + broken)
              .withCause(broken)
              .asRuntimeException());
      return;
    }
    answer.onNext(result);
    answer.onCompleted();
  }
}
