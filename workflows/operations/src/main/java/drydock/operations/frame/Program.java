package drydock.operations.frame;

import drydock.operations.plan.Plan;

/// One kind of operation as the frame runs it. Both halves are straight-line code and take nothing
/// from each other: a recovery runs `towards` only to learn what is to be undone, or only
/// `onwards`.
public interface Program {
  Plan plan();

  /// Every step that can be undone.
  void towards(Towards towards);

  /// Every other, from the point of no return on.
  void onwards(Onwards onwards);
}
