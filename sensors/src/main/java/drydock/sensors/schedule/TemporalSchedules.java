package drydock.sensors.schedule;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleOptions;
import io.temporal.client.schedules.ScheduleUpdate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// [Schedules] kept in the namespace of one Temporal client.
public final class TemporalSchedules implements Schedules {
  private final ScheduleClient client;
  private final int pageSize;

  /// @param pageSize how many schedules one call of the list fetches
  public TemporalSchedules(ScheduleClient client, int pageSize) {
    if (pageSize < 1) {
      throw new IllegalArgumentException(
          "Schedules: the page size of their list is %d; expected: at least 1."
              .formatted(pageSize));
    }
    this.client = client;
    this.pageSize = pageSize;
  }

  @Override
  public void put(ScheduleSpec spec) {
    try {
      client.createSchedule(
          spec.id(), Translation.toTemporal(spec), ScheduleOptions.newBuilder().build());
    } catch (ScheduleAlreadyRunningException held) {
      bringTo(spec);
    }
  }

  /// An update carries the pause that was just read. Race: a pause made between that read and the
  /// write is lost, because the SDK sends no conflict token; so what is right already is not
  /// written again.
  private void bringTo(ScheduleSpec spec) {
    handle(
        spec.id(),
        "updated",
        handle ->
            handle.update(held -> {
              Schedule now = held.getDescription().getSchedule();
              return Translation.matches(now, spec)
                  ? null
                  : new ScheduleUpdate(
                      Schedule.newBuilder(Translation.toTemporal(spec))
                          .setState(now.getState())
                          .build());
            }));
  }

  @Override
  public Optional<ScheduleStatus> describe(String id) {
    try {
      return Optional.of(Translation.toStatus(client.getHandle(id).describe()));
    } catch (ScheduleException e) {
      if (missing(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Stream<ScheduleStatus> list() {
    return client.listSchedules(pageSize).map(Translation::toStatus);
  }

  @Override
  public void pause(String id, String note) {
    handle(id, "paused", handle -> handle.pause(said(id, note)));
  }

  @Override
  public void resume(String id, String note) {
    handle(id, "resumed", handle -> handle.unpause(said(id, note)));
  }

  @Override
  public void trigger(String id) {
    handle(id, "triggered", ScheduleHandle::trigger);
  }

  @Override
  public void remove(String id) {
    try {
      client.getHandle(id).delete();
    } catch (ScheduleException e) {
      if (!missing(e)) {
        throw e;
      }
    }
  }

  private void handle(String id, String action, Consumer<ScheduleHandle> call) {
    try {
      call.accept(client.getHandle(id));
    } catch (ScheduleException e) {
      throw missing(e) ? new UnknownSchedule(action, id, e) : e;
    }
  }

  private static String said(String id, String note) {
    if (note.isBlank()) {
      throw new IllegalArgumentException(
          "Schedule '%s': the note is empty; expected: why, and who says so. Nothing was changed."
              .formatted(id));
    }
    return note;
  }

  private static boolean missing(ScheduleException e) {
    return e.getCause() instanceof StatusRuntimeException refused
        && refused.getStatus().getCode() == Status.Code.NOT_FOUND;
  }
}
