package drydock.node.work;

import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import drydock.node.load.WorkFailed;
import java.util.ArrayList;
import java.util.List;

/// Opens files for reading and counts.
final class Inspect {
  private Inspect() {}

  static List<MemberFound> run(ChildJob.Inspect job, Sizes sizes, Progress progress)
      throws WorkFailed {
    List<MemberFound> found = new ArrayList<>();
    for (ChildJob.Inspect.Part part : job.parts()) {
      progress.at(part.name(), "", 0);
      try (OpenFile file = sizes.look(part.file())) {
        found.add(new MemberFound(part.name(), file.tables()));
      } catch (EngineSays e) {
        throw e.failed("member %s cannot be read".formatted(part.name()));
      }
    }
    return found;
  }
}
