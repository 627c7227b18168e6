package drydock.contract;

import java.util.List;

/// What an operation would do: its steps in order, what it needs and what stands in its way now.
///
/// @param families what it would lease, in the order of leasing
/// @param steps every step, with what would undo it
/// @param resources what it would touch
/// @param blockers what would refuse it if it were started now; empty when nothing would
public record PreviewReport(
    String kind,
    List<String> families,
    List<Step> steps,
    List<String> resources,
    List<String> blockers) {

  /// One step as people read it. From the point of no return on nothing is undone.
  public record Step(String name, String label, String undo, boolean pointOfNoReturn) {}

  public PreviewReport {
    families = List.copyOf(families);
    steps = List.copyOf(steps);
    resources = List.copyOf(resources);
    blockers = List.copyOf(blockers);
  }
}
