package drydock.node.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("restart")
class HaltIT {
  @TempDir Path folder;

  @Test
  void what_a_killed_process_acknowledged_is_there() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < 4; round++) {
      acknowledged.addAll(killedAfter(folder, "r" + round, 100 + 37 * round));
      try (StagingLog log = Ingests.open(folder)) {
        assertThat(Ingests.ids(folder, log.end()))
            .containsAll(acknowledged)
            .doesNotHaveDuplicates();
      }
    }
  }

  private static List<String> killedAfter(Path folder, String round, int ingests)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                folder.toString(),
                round)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = new ArrayList<>();
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (lines.size() == ingests) {
          child.toHandle().destroyForcibly(); // keeps the pipe, and what is in it
        }
        line = output.readLine();
      }
      assertThat(lines).hasSizeGreaterThanOrEqualTo(ingests);
      return lines;
    } finally {
      child.destroyForcibly().waitFor();
    }
  }
}
