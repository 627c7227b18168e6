package drydock.dev.embedded;

import com.google.protobuf.ByteString;
import io.grpc.Status;
import io.temporal.api.schedule.v1.SchedulePatch;
import io.temporal.api.workflowservice.v1.CreateScheduleRequest;
import io.temporal.api.workflowservice.v1.ListSchedulesRequest;
import io.temporal.api.workflowservice.v1.ListSchedulesResponse;
import io.temporal.api.workflowservice.v1.UpdateScheduleRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All schedules, in memory, and the clock that starts their runs. One lock: a tick and a call
/// never see or change a schedule at once, so a paused or deleted one starts nothing more.
final class ScheduleBook implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ScheduleBook.class);

  /// Well below the shortest interval of one second, and nothing to notice when idle.
  private static final long TICK_MILLIS = 50;

  private static final int USUAL_PAGE = 100;

  private final TreeMap<Key, HeldSchedule> held =
      new TreeMap<>(Comparator.comparing(Key::namespace).thenComparing(Key::id));
  private final Runs runs;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("embedded-temporal-schedules").factory());

  ScheduleBook(Runs runs) {
    this.runs = runs;
  }

  record Key(String namespace, String id) {}

  void start() {
    var _ = ticker.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }

  synchronized HeldSchedule create(Key key, CreateScheduleRequest request) {
    if (held.containsKey(key)) {
      throw Status.ALREADY_EXISTS
          .withDescription("schedule \"%s\" is already registered".formatted(key.id()))
          .asRuntimeException();
    }
    held.put(key, HeldSchedule.created(request, Instant.now()));
    patch(key, request.getInitialPatch());
    return get(key);
  }

  synchronized HeldSchedule describe(Key key) {
    return change(key, one -> one.runningOnly(run -> runs.open(key.namespace(), run)));
  }

  synchronized void update(Key key, UpdateScheduleRequest request) {
    change(
        key,
        one -> {
          ByteString token = request.getConflictToken();
          if (!token.isEmpty() && !token.equals(one.token())) {
            throw Status.FAILED_PRECONDITION
                .withDescription(
                    "schedule \"%s\" was changed since it was read; nothing was updated"
                        .formatted(key.id()))
                .asRuntimeException();
          }
          var attributes =
              request.hasSearchAttributes() ? request.getSearchAttributes() : one.attributes();
          return one.updated(request.getSchedule(), attributes, Instant.now());
        });
  }

  synchronized void patch(Key key, SchedulePatch patch) {
    change(
        key,
        one -> {
          HeldSchedule now =
              patch.hasTriggerImmediately() ? fired(key, one, Instant.now(), true) : one;
          now = patch.getPause().isEmpty() ? now : now.paused(true, patch.getPause());
          return patch.getUnpause().isEmpty() ? now : now.paused(false, patch.getUnpause());
        });
  }

  synchronized void remove(Key key) {
    get(key);
    held.remove(key);
  }

  synchronized ListSchedulesResponse list(ListSchedulesRequest request) {
    int size = request.getMaximumPageSize() > 0 ? request.getMaximumPageSize() : USUAL_PAGE;
    String from = request.getNextPageToken().toStringUtf8();
    List<Map.Entry<Key, HeldSchedule>> rest =
        held.tailMap(new Key(request.getNamespace(), from), false).entrySet().stream()
            .takeWhile(entry -> entry.getKey().namespace().equals(request.getNamespace()))
            .limit(size + 1L)
            .toList();
    var page = ListSchedulesResponse.newBuilder();
    rest.stream()
        .limit(size)
        .forEach(entry -> page.addSchedules(entry.getValue().listed(entry.getKey().id())));
    if (rest.size() > size) {
      page.setNextPageToken(ByteString.copyFromUtf8(rest.get(size - 1).getKey().id()));
    }
    return page.build();
  }

  private HeldSchedule get(Key key) {
    HeldSchedule one = held.get(key);
    if (one == null) {
      throw Status.NOT_FOUND
          .withDescription("schedule \"%s\" not found".formatted(key.id()))
          .asRuntimeException();
    }
    return one;
  }

  private HeldSchedule change(Key key, UnaryOperator<HeldSchedule> change) {
    HeldSchedule changed = change.apply(get(key));
    held.put(key, changed);
    return changed;
  }

  private synchronized void tick() {
    Instant now = Instant.now();
    held.replaceAll((key, one) -> ticked(key, one, now));
  }

  /// Times that passed together, as after a sleep of the machine, start one run: the others would
  /// be skipped.
  private HeldSchedule ticked(Key key, HeldSchedule one, Instant now) {
    Instant due = one.next();
    if (due == null || now.isBefore(due)) {
      return one;
    }
    HeldSchedule waiting = one.waitingAfter(now);
    return waiting.paused() ? waiting : fired(key, waiting, due, false);
  }

  /// Throws nothing: a ticker that threw once would never tick again.
  private HeldSchedule fired(Key key, HeldSchedule one, Instant due, boolean byHand) {
    try {
      HeldSchedule fresh = one.runningOnly(run -> runs.open(key.namespace(), run));
      var action = one.schedule().getAction().getStartWorkflow();
      return fresh.running()
          ? fresh.skipped()
          : fresh.started(runs.start(key, action, due, byHand), due, Instant.now());
    } catch (RuntimeException e) {
      log.warn(
          "Schedule {} could not start its run due at {}; it goes on with the next", key, due, e);
      return one;
    }
  }
}
