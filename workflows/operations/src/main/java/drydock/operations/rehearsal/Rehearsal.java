package drydock.operations.rehearsal;

import static drydock.operations.rehearsal.RehearsalStep.ANNOUNCE;
import static drydock.operations.rehearsal.RehearsalStep.CALL;
import static drydock.operations.rehearsal.RehearsalStep.COMMIT;
import static drydock.operations.rehearsal.RehearsalStep.NOTE;
import static drydock.operations.rehearsal.RehearsalStep.TIDY;
import static drydock.operations.rehearsal.RehearsalStep.WAIT;

import drydock.contract.InvalidRequest;
import drydock.contract.OperationKind;
import drydock.contract.RehearsalRequest;
import drydock.operations.frame.Onwards;
import drydock.operations.frame.Program;
import drydock.operations.frame.Towards;
import drydock.operations.journal.StepCall;
import drydock.operations.plan.Door;
import drydock.operations.plan.Plan;
import drydock.operations.request.BadRequest;
import drydock.operations.request.StrictJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rehearsal's request with everything it leaves out filled in, and what is done about it.
public final class Rehearsal implements Program {
  private static final Door CHECKED = door(RehearsalActivities::checked);
  private static final Door UNCHECKED = door(RehearsalActivities::unchecked);
  private static final Door WAITED = door(RehearsalActivities::waited);

  private static final int DEFAULT_PAUSE = 30;

  /// What a wait may take beyond the time asked for, for a ledger that is away for a while.
  private static final Duration WAIT_MARGIN = Duration.ofMinutes(10);

  private final RehearsalRequest request;
  private final OperationKind behavesAs;
  private final Optional<RehearsalStep> pauseAt;

  /// Refuses, as a `BadRequest` failure, a step or a kind that does not exist.
  public Rehearsal(RehearsalRequest request) {
    this.request = request;
    this.behavesAs = kind(request.standsFor());
    this.pauseAt = step("pauseAt", request.pauseAt());
    step("failAt", request.failAt());
  }

  @Override
  public Plan plan() {
    return new Plan(
        OperationKind.REHEARSAL,
        behavesAs,
        request,
        request.families(),
        StrictJson.write(request),
        List.of(RehearsalStep.values()),
        items().size());
  }

  @Override
  public void towards(Towards towards) {
    pause(towards, NOTE);
    towards.step(NOTE, items(), CHECKED);
    pause(towards, CALL);
    towards.step(CALL, items(), UNCHECKED);
    pause(towards, WAIT);
    Duration deadline = waitLength().plus(WAIT_MARGIN);
    towards.await(WAIT, items(), deadline, WAITED);
    pause(towards, COMMIT);
  }

  @Override
  public void onwards(Onwards onwards) {
    onwards.step(COMMIT, items(), CHECKED);
    pauseBefore(ANNOUNCE).ifPresent(length -> onwards.pause(ANNOUNCE, length));
    onwards.step(ANNOUNCE, items(), CHECKED);
    pauseBefore(TIDY).ifPresent(length -> onwards.pause(TIDY, length));
    onwards.step(TIDY, items(), CHECKED);
  }

  private static Door door(BiConsumer<RehearsalActivities, StepCall> act) {
    return Door.of(
        RehearsalActivities.class, act, RehearsalActivities::undo, RehearsalActivities::isThere);
  }

  /// What each step is done to: every item of every family, named `family/number`.
  private List<String> items() {
    int each = request.items() == null ? 1 : request.items();
    List<String> items = new ArrayList<>();
    request.families().stream()
        .sorted()
        .distinct()
        .forEach(family -> {
          for (int number = 1; number <= each; number++) {
            items.add(family + "/" + number);
          }
        });
    return items;
  }

  private Duration waitLength() {
    return Duration.ofSeconds(request.waitSeconds() == null ? 0 : request.waitSeconds());
  }

  private void pause(Towards towards, RehearsalStep before) {
    pauseBefore(before).ifPresent(length -> towards.pause(before, length));
  }

  private Optional<Duration> pauseBefore(RehearsalStep step) {
    int seconds = request.pauseSeconds() == null ? DEFAULT_PAUSE : request.pauseSeconds();
    return pauseAt.filter(step::equals).map(_ -> Duration.ofSeconds(seconds));
  }

  private static OperationKind kind(@Nullable String name) {
    return name == null
        ? OperationKind.REHEARSAL
        : OperationKind.byWorkflowType(name)
            .orElseThrow(
                () -> BadRequest.of(new InvalidRequest("standsFor", name, "one of " + kinds())));
  }

  private static String kinds() {
    return Stream.of(OperationKind.values())
        .map(OperationKind::workflowType)
        .collect(Collectors.joining(", "));
  }

  private static Optional<RehearsalStep> step(String field, @Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    return Stream.of(RehearsalStep.values())
        .filter(step -> step.name().equals(name))
        .findFirst()
        .or(() -> {
          throw BadRequest.of(new InvalidRequest(field, name, "one of " + names()));
        });
  }

  private static String names() {
    return Stream.of(RehearsalStep.values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
