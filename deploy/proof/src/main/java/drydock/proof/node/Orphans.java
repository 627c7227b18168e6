package drydock.proof.node;

import drydock.engines.process.Processes;
import java.time.Duration;
import java.util.List;

/// The children that a killed node has left. Nobody ends them: they have to notice by themselves.
public final class Orphans {
  private static final Duration SOON = Duration.ofSeconds(5);

  private final List<ProcessHandle> all;

  private Orphans(List<ProcessHandle> all) {
    this.all = all;
  }

  /// Found by the folder of the volume that their command lines name, because a killed process is
  /// nobody's parent any more. To be asked before the next node starts.
  public static Orphans of(Site site) {
    String mark = site.data().resolve("tmp").toString();
    return new Orphans(
        ProcessHandle.allProcesses()
            .filter(it -> Processes.commandLine(it.pid()).contains(mark))
            .toList());
  }

  public int count() {
    return all.size();
  }

  /// Those that are there after five seconds.
  public List<Long> outliving() {
    boolean _ = Processes.await(() -> alive().isEmpty(), SOON);
    return alive();
  }

  private List<Long> alive() {
    return all.stream().map(ProcessHandle::pid).filter(Processes::alive).toList();
  }
}
