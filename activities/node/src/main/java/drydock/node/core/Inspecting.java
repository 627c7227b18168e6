package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.child.ChildFailed;
import drydock.node.child.ChildJob;
import drydock.node.child.MemberFound;
import drydock.node.child.Progress;
import drydock.node.generation.Generation;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.serving.OpenLease;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Sha256;
import drydock.operations.node.Exported;
import drydock.operations.node.MemberState;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the live files themselves, in processes of their own. Takes no fence: whoever reads
/// changes nothing. While it reads, that generation is kept.
final class Inspecting {
  private final Family family;
  private final Parts parts;

  Inspecting(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  /// Opened and counted.
  Verified verify(NodeCall call, Progress progress) throws InterruptedException {
    try (OpenLease lease = family.lease()) {
      Generation live = lease.generation();
      List<ChildJob.Inspect.Part> jobs =
          live.members().stream()
              .map(
                  member -> new ChildJob.Inspect.Part(member.name(), file(live, member).toString()))
              .toList();
      List<MemberFound> found = run(new ChildJob.Inspect(jobs), call, progress);
      Map<String, MemberFound> byName =
          found.stream().collect(Collectors.toMap(MemberFound::name, it -> it));
      return found(
          live, member -> java.util.Objects.requireNonNull(byName.get(member.name())).tables());
    }
  }

  /// Only the digests, read from the disk.
  Verified digest() {
    try (OpenLease lease = family.lease()) {
      return found(lease.generation(), MemberState::tables);
    }
  }

  Exported export(NodeCall call, Progress progress) throws InterruptedException {
    try (OpenLease lease = family.lease()) {
      Generation live = lease.generation();
      Path staging = parts.volume().staging(call.operation());
      DurableFiles.createFolder(staging);
      List<ChildJob.Export.Part> jobs = new ArrayList<>();
      for (MemberState member : live.members()) {
        Path folder = staging.resolve("export-" + member.name());
        // One that was cut off is not a whole one.
        DurableFiles.deleteTree(folder);
        jobs.add(
            new ChildJob.Export.Part(
                member.name(), file(live, member).toString(), folder.toString()));
      }
      run(new ChildJob.Export(jobs), call, progress);
      return exported(live, jobs);
    } catch (IOException e) {
      throw new NodeRefusal(Kind.FAILED, family.name() + " cannot be exported: " + e, e);
    }
  }

  private Exported exported(Generation live, List<ChildJob.Export.Part> jobs) throws IOException {
    List<Exported.Member> members = new ArrayList<>();
    for (ChildJob.Export.Part job : jobs) {
      Path folder = Path.of(job.folder());
      members.add(
          new Exported.Member(
              job.name(), folder.getFileName().toString(), bytes(folder), digest(folder)));
    }
    return new Exported(live.number(), members);
  }

  private List<MemberFound> run(ChildJob job, NodeCall call, Progress progress)
      throws InterruptedException {
    try {
      return parts.children().run(job, call.operation(), progress, parts.rules().buildLimit());
    } catch (ChildFailed e) {
      throw new NodeRefusal(
          e.isPermanent() ? Kind.BROKEN : Kind.FAILED, family.name() + ": " + e.getMessage(), e);
    }
  }

  private Verified found(
      Generation live,
      java.util.function.Function<MemberState, List<drydock.operations.node.TableCount>> tables) {
    List<MemberState> members = new ArrayList<>();
    for (MemberState member : live.members()) {
      Path file = file(live, member);
      try {
        members.add(
            new MemberState(
                member.name(),
                Files.size(file),
                Sha256.of(file),
                member.since(),
                member.ingestOffset(),
                tables.apply(member)));
      } catch (IOException e) {
        throw new NodeRefusal(Kind.FAILED, file + " cannot be read: " + e, e);
      }
    }
    return new Verified(live.number(), members);
  }

  private Path file(Generation live, MemberState member) {
    return parts
        .volume()
        .generation(family.name(), live.number())
        .resolve(Generation.file(member.name()));
  }

  private static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /// Over the names and digests of all files, in the order of their names.
  private static String digest(Path folder) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(folder)) {
      all.append(folder.relativize(file)).append(' ').append(Sha256.of(file)).append('\n');
    }
    return Sha256.of(all.toString());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
