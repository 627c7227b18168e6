package drydock.engines.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {
  @TempDir Path folder;

  @Test
  void one_that_ignores_the_request_to_end_is_killed() throws Exception {
    Path ready = folder.resolve("ready");
    Process deaf = shell("trap '' TERM; : > " + ready + "; while :; do sleep 0.1; done");
    assertThat(Processes.await(() -> Files.exists(ready), Duration.ofSeconds(10))).isTrue();
    Processes.end(deaf.pid(), Duration.ofMillis(300));
    assertThat(Processes.alive(deaf.pid())).isFalse();
    assertThat(deaf.waitFor()).isEqualTo(137);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void one_that_ended_but_was_not_collected_is_not_alive() throws Exception {
    Path child = folder.resolve("child");
    // The parent replaces itself by a program that never collects the child it inherits.
    Process parent = shell("sh -c 'echo $$ > " + child + "; exit 0' & exec sleep 60");
    try {
      assertThat(Processes.await(() -> isFilled(child), Duration.ofSeconds(10))).isTrue();
      long pid = Long.parseLong(Files.readString(child).trim());
      assertThat(Processes.awaitEnd(pid, Duration.ofSeconds(10))).isTrue();
      assertThat(ProcessHandle.of(pid)).as("still in the process table").isPresent();
    } finally {
      Processes.kill(parent.pid());
    }
  }

  @Test
  void a_long_command_line_is_seen_whole_and_described_briefly() throws Exception {
    String last = "the-last-argument";
    Process process = shell("exec sleep 60 # " + "x".repeat(9000), last);
    try {
      Processes.await(() -> !Processes.commandLine(process.pid()).isEmpty(), Duration.ofSeconds(5));
      assertThat(Processes.describe(process.pid())).startsWith("pid " + process.pid() + " (");
      assertThat(Processes.describe(process.pid())).hasSizeLessThan(180);
    } finally {
      Processes.kill(process.pid());
    }
  }

  private static Process shell(String... script) throws IOException {
    String[] command = new String[script.length + 2];
    command[0] = "sh";
    command[1] = "-c";
    System.arraycopy(script, 0, command, 2, script.length);
    return new ProcessBuilder(command).start();
  }

  private static boolean isFilled(Path file) {
    try {
      return Files.size(file) > 0;
    } catch (IOException _) {
      return false;
    }
  }
}
