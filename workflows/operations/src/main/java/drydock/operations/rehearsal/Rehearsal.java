package drydock.operations.rehearsal;

import drydock.contract.InvalidRequest;
import drydock.contract.OperationKind;
import drydock.contract.RehearsalRequest;
import drydock.operations.frame.Plan;
import drydock.operations.request.BadRequest;
import drydock.operations.request.StrictJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A rehearsal's request with everything it leaves out filled in.
public final class Rehearsal {
  private static final int DEFAULT_PAUSE = 30;

  private final RehearsalRequest request;
  private final Optional<RehearsalStep> pauseAt;

  /// Refuses, as a `BadRequest` failure, a step that does not exist.
  public Rehearsal(RehearsalRequest request) {
    this.request = request;
    this.pauseAt = step("pauseAt", request.pauseAt());
    step("failAt", request.failAt());
  }

  public Plan plan() {
    return new Plan(
        OperationKind.REHEARSAL,
        request.requestId(),
        request.tenant(),
        request.families(),
        StrictJson.write(request),
        List.of(RehearsalStep.values()),
        items().size());
  }

  /// What each step is done to: every item of every family, named `family/number`.
  List<String> items() {
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

  Duration waitLength() {
    return Duration.ofSeconds(request.waitSeconds() == null ? 0 : request.waitSeconds());
  }

  Optional<Duration> pauseBefore(RehearsalStep step) {
    int seconds = request.pauseSeconds() == null ? DEFAULT_PAUSE : request.pauseSeconds();
    return pauseAt.filter(step::equals).map(_ -> Duration.ofSeconds(seconds));
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
