package drydock.node.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drydock.operations.blueprint.Column;
import drydock.operations.blueprint.EdgeTable;
import drydock.operations.blueprint.MemberPlan;
import drydock.operations.blueprint.NodeTable;
import drydock.operations.blueprint.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JobCodecTest {
  private static final MemberPlan BUILT =
      MemberPlan.build(
          "main",
          List.of(new NodeTable("P", "id", List.of(new Column("id", "INT64")))),
          List.of(new EdgeTable("K", "P", "P", List.of(new Column("w", "STRING[]")))),
          List.of(
              new Source("P", "p.csv", Source.Format.CSV, "a".repeat(64), "@N@", 7L),
              new Source("K", "k.parquet", Source.Format.PARQUET, "b".repeat(64), null, null)));

  static Stream<ChildJob> jobs() {
    return Stream.of(
        new ChildJob.Build(
            List.of(
                new ChildJob.Build.Part(BUILT.withIngest(42), "/t/main.kuzu", "/s", "/log"),
                new ChildJob.Build.Part(MemberPlan.link("old"), "/t/old.kuzu", "/s", null),
                new ChildJob.Build.Part(
                    MemberPlan.imported("sub", "export-sub"), "/t/sub.kuzu", "/s", null))),
        new ChildJob.Inspect(List.of(new ChildJob.Inspect.Part("main", "/g/1/main.kuzu"))),
        new ChildJob.Export(List.of(new ChildJob.Export.Part("main", "/g/1/m.kuzu", "/e/main"))),
        new ChildJob.Build(List.of()));
  }

  @ParameterizedTest
  @MethodSource("jobs")
  void a_job_arrives_as_it_was_sent(ChildJob job) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    JobCodec.write(new DataOutputStream(bytes), job);

    assertThat(read(bytes.toByteArray())).isEqualTo(job);
  }

  @Test
  void what_is_no_job_is_refused() {
    assertThatThrownBy(() -> read(new byte[] {9})).hasMessageContaining("job is of kind 9");
    assertThatThrownBy(() -> read(new byte[] {1, 0, 0, 0, 1})).isInstanceOf(IOException.class);
  }

  private static ChildJob read(byte[] bytes) throws IOException {
    return JobCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }
}
