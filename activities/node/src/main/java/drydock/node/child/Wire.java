package drydock.node.child;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import drydock.operations.node.TableCount;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a parent and its child talk: a job and an outcome in files, progress in lines.
public final class Wire {
  private static final String JOB = "job";
  private static final String OUTCOME = "outcome";
  public static final String PROGRESS = "progress\t";

  /// The child's first line: it is as warm as it gets without a job.
  public static final String READY = "ready\t";

  /// Told by the parent when the job is there. Nothing else ever is, so that the end of the input
  /// is the end of the parent.
  public static final int GO = '\n';

  /// The child's last line: its outcome is written.
  public static final String DONE = "done\t";

  /// The exit status of a child that was left alone by its parent.
  public static final int ALONE = 9;

  private Wire() {}

  static void writeJob(Path folder, ChildJob job) throws IOException {
    try (DataOutputStream out = out(folder.resolve(JOB))) {
      JobCodec.write(out, job);
    }
  }

  /// Reads and writes a job of every sort of part, so that the next one is read faster.
  public static void rehearse() throws IOException {
    NodeTable table = new NodeTable("T", "id", List.of(new Column("id", "INT64")));
    EdgeTable edge = new EdgeTable("E", "T", "T", List.of());
    Source source = new Source("T", "f", Source.Format.CSV, "0".repeat(64), "N", 0L);
    MemberPlan plan = MemberPlan.build("main", List.of(table), List.of(edge), List.of(source));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JobCodec.write(
        new DataOutputStream(bytes),
        new ChildJob.Build(List.of(new ChildJob.Build.Part(plan, "t", "s", null))));
    JobCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  public static ChildJob readJob(Path folder) throws IOException {
    try (DataInputStream in = in(folder.resolve(JOB))) {
      return JobCodec.read(in);
    }
  }

  /// What came out of it.
  sealed interface Outcome {
    record Done(List<MemberFound> members) implements Outcome {}

    record Failed(boolean permanent, String message) implements Outcome {}
  }

  public static void done(Path folder, List<MemberFound> members) throws IOException {
    try (DataOutputStream out = out(folder.resolve(OUTCOME))) {
      out.writeBoolean(true);
      out.writeInt(members.size());
      for (MemberFound member : members) {
        out.writeUTF(member.name());
        out.writeInt(member.tables().size());
        for (TableCount table : member.tables()) {
          out.writeUTF(table.table());
          out.writeBoolean(table.edge());
          out.writeLong(table.rows());
        }
      }
    }
  }

  public static void failed(Path folder, boolean permanent, String message) throws IOException {
    try (DataOutputStream out = out(folder.resolve(OUTCOME))) {
      out.writeBoolean(false);
      out.writeBoolean(permanent);
      // A longer one does not fit the format, and helps nobody.
      out.writeUTF(message.substring(0, Math.min(message.length(), 8_000)));
    }
  }

  static Outcome outcome(Path folder) throws IOException {
    try (DataInputStream in = in(folder.resolve(OUTCOME))) {
      if (!in.readBoolean()) {
        return new Outcome.Failed(in.readBoolean(), in.readUTF());
      }
      List<MemberFound> members = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        members.add(member(in));
      }
      return new Outcome.Done(members);
    }
  }

  private static MemberFound member(DataInputStream in) throws IOException {
    String name = in.readUTF();
    List<TableCount> tables = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      tables.add(new TableCount(in.readUTF(), in.readBoolean(), in.readLong()));
    }
    return new MemberFound(name, tables);
  }

  private static DataOutputStream out(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  private static DataInputStream in(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }
}
