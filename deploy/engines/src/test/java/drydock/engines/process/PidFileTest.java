package drydock.engines.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
  private static final List<String> COMMAND = List.of("sleep", "61");

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private Process process;
  private PidFile file;

  @BeforeEach
  void start() throws Exception {
    process = Child.command(COMMAND).start();
    file = new PidFile(folder.resolve("deeper/pid"));
  }

  @AfterEach
  void end() {
    Processes.kill(process.pid());
  }

  @Test
  void a_leftover_is_ended_and_said() {
    file.write(process.pid(), COMMAND);
    assertThat(file.leftover()).hasValue(process.pid());
    file.endLeftover("the sleeper", said::add);
    assertThat(process.isAlive()).isFalse();
    assertThat(said)
        .containsExactly(
            "stopped the sleeper left over by an earlier run (pid " + process.pid() + ")");
    assertThat(file.file()).doesNotExist();
  }

  @Test
  void a_stranger_that_got_the_same_id_is_left_alone() {
    file.write(process.pid(), List.of("sleep", "62"));
    file.endLeftover("the sleeper", said::add);
    assertThat(process.isAlive()).isTrue();
    assertThat(said).isEmpty();
    assertThat(file.file()).doesNotExist();
  }

  @Test
  void nothing_is_left_when_nothing_was_recorded() {
    assertThat(file.leftover()).isEmpty();
    file.endLeftover("the sleeper", said::add);
    assertThat(said).isEmpty();
  }
}
