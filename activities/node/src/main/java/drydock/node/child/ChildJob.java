package drydock.node.child;

import drydock.operations.blueprint.MemberPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a child process is to do. Paths are absolute.
public sealed interface ChildJob {
  /// Makes new files: loads staged files and the staging log, or imports an export.
  record Build(List<Build.Part> parts) implements ChildJob {
    /// @param target the file to make; it is not there yet
    /// @param staging where the plan's files are
    /// @param log the folder of the staging log; null where nothing of it is loaded
    public record Part(MemberPlan plan, String target, String staging, @Nullable String log) {}
  }

  /// Opens files for reading and counts what is in them.
  record Inspect(List<Inspect.Part> parts) implements ChildJob {
    public record Part(String name, String file) {}
  }

  /// Writes a logical export of each file into a folder that is not there yet.
  record Export(List<Export.Part> parts) implements ChildJob {
    public record Part(String name, String file, String folder) {}
  }
}
