package drydock.node.work;

import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.load.Copying;
import drydock.node.load.Digests;
import drydock.node.load.EngineSays;
import drydock.node.load.OpenFile;
import drydock.node.load.Schema;
import drydock.node.load.WorkFailed;
import drydock.node.upsert.IngestLog;
import drydock.node.upsert.Ingesting;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.Source;
import drydock.operations.node.TableCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes new files.
final class Build {
  private final Sizes sizes;
  private final Path work;
  private final IngestLog log;
  private final Progress progress;

  Build(Sizes sizes, Path work, IngestLog log, Progress progress) {
    this.sizes = sizes;
    this.work = work;
    this.log = log;
    this.progress = progress;
  }

  List<MemberFound> run(ChildJob.Build job) throws WorkFailed {
    Digests digests = new Digests(job.parts().stream().flatMap(Build::files).toList());
    List<MemberFound> found = new ArrayList<>();
    for (ChildJob.Build.Part part : job.parts()) {
      found.add(new MemberFound(part.plan().name(), one(part, digests)));
    }
    return found;
  }

  private static Stream<Path> files(ChildJob.Build.Part part) {
    return ordered(part.plan()).stream().map(source -> Path.of(part.staging(), source.file()));
  }

  /// Nodes first: an edge needs its ends.
  private static List<Source> ordered(MemberPlan plan) {
    List<Source> ordered = new ArrayList<>(sources(plan, true));
    ordered.addAll(sources(plan, false));
    return ordered;
  }

  private static List<Source> sources(MemberPlan plan, boolean nodes) {
    Set<String> names = plan.nodes().stream().map(node -> node.name()).collect(Collectors.toSet());
    return plan.sources().stream()
        .filter(source -> names.contains(source.table()) == nodes)
        .toList();
  }

  private List<TableCount> one(ChildJob.Build.Part part, Digests digests) throws WorkFailed {
    MemberPlan plan = part.plan();
    try (OpenFile into = sizes.write(part.target())) {
      switch (plan.from()) {
        case BUILD -> load(part, into, digests);
        case IMPORT ->
            Import.run(into, plan.name(), Path.of(part.staging(), String.valueOf(plan.exported())));
        case LINK ->
            throw WorkFailed.permanently(
                "member %s is LINK; expected BUILD or IMPORT".formatted(plan.name()));
      }
      List<TableCount> tables = into.tables();
      into.seal();
      return tables;
    } catch (EngineSays e) {
      throw e.failed("member " + plan.name());
    }
  }

  private void load(ChildJob.Build.Part part, OpenFile into, Digests digests) throws WorkFailed {
    MemberPlan plan = part.plan();
    try {
      for (String statement : Schema.statements(plan)) {
        into.run(statement);
      }
    } catch (EngineSays e) {
      throw e.failed("member " + plan.name());
    }
    copy(part, into, digests, true);
    String folder = part.log();
    if (folder == null || plan.ingestOffset() == 0) {
      copy(part, into, digests, false);
      return;
    }
    Ingesting ingesting = new Ingesting(into, plan, Path.of(folder), log, work, progress);
    ingesting.nodes();
    copy(part, into, digests, false);
    ingesting.edges();
  }

  private void copy(ChildJob.Build.Part part, OpenFile into, Digests digests, boolean nodes)
      throws WorkFailed {
    Map<String, Long> loaded = new HashMap<>();
    for (Source source : sources(part.plan(), nodes)) {
      long rows = copy(part, into, digests, source);
      progress.at(
          part.plan().name(), source.table(), loaded.merge(source.table(), rows, Long::sum));
    }
  }

  private long copy(ChildJob.Build.Part part, OpenFile into, Digests digests, Source source)
      throws WorkFailed {
    String what = "member %s, table %s".formatted(part.plan().name(), source.table());
    Path file = Path.of(part.staging(), source.file());
    digests.check(what, file, source.sha256());
    progress.at(part.plan().name(), source.table(), 0);
    long rows;
    try {
      rows = Copying.load(into, source.table(), file, source.format(), source.nullMarker());
    } catch (EngineSays e) {
      throw e.failed(what + ", file " + source.file());
    }
    Long expected = source.rows();
    if (expected != null && expected != rows) {
      throw WorkFailed.permanently(
          "%s: %s brought %d rows; expected %d; nothing of the build is used"
              .formatted(what, source.file(), rows, expected));
    }
    return rows;
  }
}
