package drydock.node.child;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as bytes, between two processes of one version. A JSON library in a fresh JVM takes half a
/// second to read one.
final class JobCodec {
  private static final byte BUILD = 1;
  private static final byte INSPECT = 2;
  private static final byte EXPORT = 3;

  private JobCodec() {}

  @FunctionalInterface
  private interface Writer<T> {
    void write(DataOutput out, T value) throws IOException;
  }

  @FunctionalInterface
  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  static void write(DataOutput out, ChildJob job) throws IOException {
    switch (job) {
      case ChildJob.Build build -> {
        out.writeByte(BUILD);
        all(out, build.parts(), JobCodec::part);
      }
      case ChildJob.Inspect inspect -> {
        out.writeByte(INSPECT);
        all(out, inspect.parts(), (to, part) -> texts(to, part.name(), part.file()));
      }
      case ChildJob.Export export -> {
        out.writeByte(EXPORT);
        all(out, export.parts(), (to, part) -> texts(to, part.name(), part.file(), part.folder()));
      }
    }
  }

  static ChildJob read(DataInput in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case BUILD -> new ChildJob.Build(all(in, JobCodec::part));
      case INSPECT ->
          new ChildJob.Inspect(all(in, from -> new ChildJob.Inspect.Part(text(from), text(from))));
      case EXPORT ->
          new ChildJob.Export(
              all(in, from -> new ChildJob.Export.Part(text(from), text(from), text(from))));
      default -> throw new IOException("job is of kind " + kind + "; expected 1 to 3");
    };
  }

  private static void part(DataOutput out, ChildJob.Build.Part part) throws IOException {
    plan(out, part.plan());
    texts(out, part.target(), part.staging(), part.log());
  }

  private static ChildJob.Build.Part part(DataInput in) throws IOException {
    return new ChildJob.Build.Part(plan(in), text(in), text(in), optional(in));
  }

  private static void plan(DataOutput out, MemberPlan plan) throws IOException {
    texts(out, plan.name(), plan.from().name());
    all(out, plan.nodes(), JobCodec::node);
    all(out, plan.edges(), JobCodec::edge);
    all(out, plan.sources(), JobCodec::source);
    out.writeLong(plan.ingestOffset());
    texts(out, plan.exported());
  }

  private static MemberPlan plan(DataInput in) throws IOException {
    return new MemberPlan(
        text(in),
        MemberPlan.From.valueOf(text(in)),
        all(in, from -> new NodeTable(text(from), text(from), columns(from))),
        all(in, from -> new EdgeTable(text(from), text(from), text(from), columns(from))),
        all(in, JobCodec::source),
        in.readLong(),
        optional(in));
  }

  private static void node(DataOutput out, NodeTable table) throws IOException {
    texts(out, table.name(), table.key());
    columns(out, table.columns());
  }

  private static void edge(DataOutput out, EdgeTable table) throws IOException {
    texts(out, table.name(), table.from(), table.to());
    columns(out, table.columns());
  }

  private static void columns(DataOutput out, List<Column> columns) throws IOException {
    all(out, columns, (to, column) -> texts(to, column.name(), column.type()));
  }

  private static List<Column> columns(DataInput in) throws IOException {
    return all(in, from -> new Column(text(from), text(from)));
  }

  private static void source(DataOutput out, Source source) throws IOException {
    texts(out, source.table(), source.file(), source.format().name(), source.sha256());
    texts(out, source.nullMarker());
    Long rows = source.rows();
    out.writeLong(rows == null ? -1 : rows);
  }

  private static Source source(DataInput in) throws IOException {
    String table = text(in);
    String file = text(in);
    Source.Format format = Source.Format.valueOf(text(in));
    String sha256 = text(in);
    String marker = optional(in);
    long rows = in.readLong();
    return new Source(table, file, format, sha256, marker, rows < 0 ? null : rows);
  }

  private static <T> void all(DataOutput out, List<T> values, Writer<T> writer) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      writer.write(out, value);
    }
  }

  private static <T> List<T> all(DataInput in, Reader<T> reader) throws IOException {
    List<T> values = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.add(reader.read(in));
    }
    return values;
  }

  private static void texts(DataOutput out, @Nullable String... texts) throws IOException {
    for (String text : texts) {
      out.writeBoolean(text != null);
      if (text != null) {
        out.writeUTF(text);
      }
    }
  }

  private static @Nullable String optional(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static String text(DataInput in) throws IOException {
    String text = optional(in);
    if (text == null) {
      throw new IOException("a text of the job is missing");
    }
    return text;
  }
}
