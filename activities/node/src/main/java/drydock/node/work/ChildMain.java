package drydock.node.work;

import com.kuzudb.Version;
import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.child.Wire;
import drydock.node.ingest.LogReader;
import drydock.node.load.WorkFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The child process. Its arguments are its folder and three sizes.
public final class ChildMain {
  private ChildMain() {}

  public static void main(String[] args) throws IOException {
    // Unpacking and loading the library takes as long as everything else together.
    Thread library = Thread.ofPlatform().daemon().start(Version::getVersion);
    Wire.rehearse();
    awaitJob(library);
    Thread.ofPlatform().daemon().start(ChildMain::endWithParent);
    Path folder = Path.of(args[0]);
    Sizes sizes =
        new Sizes(Long.parseLong(args[1]), Long.parseLong(args[2]), Long.parseLong(args[3]));
    try {
      Wire.done(folder, work(Wire.readJob(folder), sizes, folder));
    } catch (WorkFailed e) {
      Wire.failed(folder, e.permanent(), String.valueOf(e.getMessage()));
    }
    System.out.println(Wire.DONE);
    System.out.flush();
    // What hooks would tidy up is in the folder, which the parent removes.
    Runtime.getRuntime().halt(0);
  }

  /// A child that is started for a job has it soon; one that is kept in store says when it is
  /// ready.
  private static void awaitJob(Thread library) throws IOException {
    try {
      if (System.in.available() == 0) {
        library.join();
        System.out.println(Wire.READY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (System.in.read() != Wire.GO) {
      Runtime.getRuntime().halt(Wire.ALONE);
    }
  }

  private static List<MemberFound> work(ChildJob job, Sizes sizes, Path folder) throws WorkFailed {
    Progress progress = ChildMain::tell;
    return switch (job) {
      case ChildJob.Build build -> new Build(sizes, folder, LogReader::read, progress).run(build);
      case ChildJob.Inspect inspect -> Inspect.run(inspect, sizes, progress);
      case ChildJob.Export export -> Export.run(export, sizes, progress);
    };
  }

  private static void tell(String member, String table, long rows) {
    System.out.println(Wire.PROGRESS + member + "\t" + table + "\t" + rows);
  }

  /// The parent writes nothing more: the end of the input is the end of the parent.
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      // as good as its end
    }
    Runtime.getRuntime().halt(Wire.ALONE);
  }
}
