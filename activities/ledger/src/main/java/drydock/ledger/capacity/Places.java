package drydock.ledger.capacity;

import drydock.ledger.graph.Tiers;
import drydock.ledger.journal.Steps;
import drydock.ledger.resource.Resources;
import drydock.operations.graph.Tier;
import drydock.operations.journal.StepCall;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a search for a place does to the ledger, each method one transaction in which run and fence
/// are checked. What it asks a fleet lies between them.
public final class Places {
  /// @param instance the machine it has; null while it has none
  /// @param full the machines it cannot come to
  public record Asked(Tier tier, @Nullable String instance, Level level, Set<String> full) {}

  /// @param volume what is attached to its machine; null while the ledger knows of none
  public record Providing(Tier tier, String instance, @Nullable String volume) {}

  /// @param level what is needed without it
  public record Releasing(Tier tier, Level level) {}

  private static final String VOLUME = "volume";

  private final Steps steps;
  private final Tiers tiers;
  private final Reservations reservations;
  private final Volumes volumes;
  private final Resources resources;

  public Places(Steps steps, JdbcClient jdbc) {
    this.steps = steps;
    this.tiers = new Tiers(jdbc);
    this.reservations = new Reservations(jdbc);
    this.volumes = new Volumes(jdbc);
    this.resources = new Resources(jdbc);
  }

  public Asked ask(StepCall call) {
    return steps.forward(
        call,
        _ -> {
          Reservation mine = mine(call);
          return new Asked(
              tiers.byName(mine.tier()),
              mine.instance(),
              reservations.level(mine.tier(), mine.graph()),
              reservations.full(mine.tier()));
        });
  }

  /// False when somebody else took the last room there.
  public boolean take(StepCall call, String instance) {
    return steps.forward(
        call,
        _ -> {
          Reservation mine = mine(call);
          reservations.lock(mine.tier());
          return !reservations.full(mine.tier()).contains(instance)
              && reservations.assign(mine.graph(), call.operation(), instance);
        });
  }

  /// Empty where nothing was ever reserved.
  public Optional<Releasing> giveBack(StepCall call) {
    return steps.undo(
        call,
        _ ->
            reservations
                .of(call.item(), call.operation())
                .map(mine -> {
                  reservations.giveBack(mine.graph(), call.operation());
                  return new Releasing(
                      tiers.byName(mine.tier()),
                      reservations.level(mine.tier(), mine.graph()).released());
                }));
  }

  /// Chooses, of those machines in their order, as many as are too many and nobody's.
  ///
  /// @return those that this operation ends, earlier ones included
  public List<String> end(StepCall call, String tier, List<String> machines, int tooMany) {
    return steps.undo(
        call,
        _ -> {
          reservations.lock(tier);
          Set<String> used = reservations.used();
          List<String> already = reservations.ending(call.operation());
          machines.stream()
              .filter(one -> !used.contains(one) && !already.contains(one))
              .limit(Math.max(0, tooMany - already.size()))
              .forEach(one -> reservations.end(one, call.operation()));
          return reservations.ending(call.operation());
        });
  }

  public boolean isFound(StepCall call) {
    return steps.look(() ->
        reservations.of(call.item(), call.operation()).map(Reservation::instance).isPresent());
  }

  /// A volume may be made from now on.
  public Providing providing(StepCall call) {
    return steps.forward(
        call,
        _ -> {
          Reservation mine = mine(call);
          String instance = mine.instance();
          if (instance == null) {
            throw new IllegalStateException(call.item() + " has no machine for its volume");
          }
          Optional<String> known = volumes.at(instance);
          if (known.isEmpty()) {
            resources.enter(call, VOLUME, call.token());
          }
          return new Providing(tiers.byName(mine.tier()), instance, known.orElse(null));
        });
  }

  /// The call to the fleet is over, and nothing of it comes later.
  public void left(StepCall call) {
    boolean _ =
        steps.look(() -> {
          resources.leave(call);
          return true;
        });
  }

  public void provided(StepCall call, VolumeFact fact) {
    boolean _ =
        steps.forward(
            call,
            _ -> {
              volumes.add(fact, mine(call).tier(), call.operation());
              return true;
            });
  }

  /// How long a call may still make a volume; nothing where none was ever about to.
  public Optional<Duration> shut(StepCall call, Duration doorLimit) {
    return steps.undo(
        call,
        acting -> {
          if (!resources.isKnown(call)) {
            return Optional.<Duration>empty();
          }
          return Optional.of(
              resources.isInside(call) ? doorLimit.minus(acting.fenced()) : Duration.ZERO);
        });
  }

  public void removed(StepCall call) {
    boolean _ =
        steps.undo(
            call,
            _ -> {
              volumes.remove(call.operation());
              resources.gone(call);
              return true;
            });
  }

  /// The volume of the machine that was found.
  public Optional<String> volume(StepCall call) {
    return steps.look(() ->
        reservations
            .of(call.item(), call.operation())
            .map(Reservation::instance)
            .flatMap(volumes::at));
  }

  private Reservation mine(StepCall call) {
    return reservations
        .of(call.item(), call.operation())
        .orElseThrow(
            () -> new IllegalStateException("graph " + call.item() + " has no reservation"));
  }
}
