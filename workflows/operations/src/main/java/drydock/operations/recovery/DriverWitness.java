package drydock.operations.recovery;

import drydock.operations.journal.RunId;
import java.util.Optional;

/// Looks at drivers. Asks Temporal, so never inside a transaction.
public interface DriverWitness {
  /// @param run its run id may be empty: then the latest run of that workflow id
  /// @param namespaceId the namespace the run was started in
  Sight look(RunId run, String namespaceId);

  /// Why the present workflow task of an open run fails; empty when Temporal could not be asked.
  Optional<TaskFailure> taskFailure(RunId run);

  /// The namespace that runs are started in now, as last seen.
  String namespaceId();

  /// Whether this Temporal keeps nothing over a restart.
  boolean forgets();
}
