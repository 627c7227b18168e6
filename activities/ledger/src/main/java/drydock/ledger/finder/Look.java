package drydock.ledger.finder;

import drydock.operations.finder.Found;
import drydock.operations.finder.Found.Kind;
import drydock.operations.journal.RunId;
import drydock.operations.recovery.DriverFate;
import drydock.operations.recovery.DriverWitness;
import drydock.operations.recovery.Finding;
import drydock.operations.recovery.Sight;
import java.time.Duration;

/// Looks at one driver after the other and has done about it what has to be.
final class Look {
  private final DriverWitness witness;
  private final Aftercare aftercare;
  private final Duration apart;
  private final int failedTasks;

  /// @param apart how long a driver has to be missing before it counts as gone
  /// @param failedTasks how often in a row a workflow task has to fail until somebody is told
  Look(DriverWitness witness, Aftercare aftercare, Duration apart, int failedTasks) {
    this.witness = witness;
    this.aftercare = aftercare;
    this.apart = apart;
    this.failedTasks = failedTasks;
  }

  Found at(Quiet one, Found so) {
    Sight sight = witness.look(one.driver().run(), one.driver().namespaceId());
    return sight instanceof Sight.Unseen(String why) ? so.andUnseen(why) : so.and(did(one, sight));
  }

  private Kind did(Quiet one, Sight sight) {
    if (!(sight instanceof Sight.Missing)) {
      aftercare.seen(one);
    }
    DriverFate fate =
        DriverFate.of(sight, one.driver().missingFor(apart), witness.forgets(), false);
    return switch (Finding.of(one.state(), fate)) {
      case LEAVE -> stuck(one, one.driver().run(), sight);
      case RECOVER -> recovers(one, sight);
      case ABANDON -> aftercare.abandon(one, how(sight));
      case DRIFTED -> aftercare.drifted(one, how(sight));
      case REMEMBER -> aftercare.remember(one);
      case TEMPORAL_LOST -> aftercare.temporalLost(one);
    };
  }

  /// Nothing as long as a recovery is on its way; but that one may stand still as well.
  private Kind recovers(Quiet one, Sight sight) {
    RunId recovery = new RunId(one.recovery(), "");
    return switch (witness.look(recovery, one.driver().namespaceId())) {
      case Sight.Open open -> stuck(one, recovery, open);
      case Sight.Closed _, Sight.Missing _ -> aftercare.recover(one, how(sight));
      case Sight.Unseen _ -> Kind.NOTHING;
    };
  }

  private Kind stuck(Quiet one, RunId run, Sight sight) {
    if (!(sight instanceof Sight.Open(int failures)) || failures < failedTasks) {
      return Kind.NOTHING;
    }
    return witness
        .taskFailure(run)
        .map(failure -> aftercare.stuck(one, run, failures, failure))
        .orElse(Kind.NOTHING);
  }

  private static String how(Sight sight) {
    return switch (sight) {
      case Sight.Open _ -> "it is running";
      case Sight.Closed closed -> closed.how();
      case Sight.Missing _ -> "Temporal does not know it any more";
      case Sight.Unseen unseen -> unseen.why();
    };
  }
}
