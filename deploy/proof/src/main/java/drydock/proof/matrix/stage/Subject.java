package drydock.proof.matrix.stage;

import drydock.operations.plan.Step;
import java.util.List;
import java.util.Set;

/// An operation kind as the matrix runs it.
public interface Subject {
  /// Its workflow type.
  String name();

  List<? extends Step> steps();

  /// The steps behind doors that cannot check fences.
  Set<String> uncheckedDoors();

  Object request(String family, int items);

  Object recovering(String operation);
}
