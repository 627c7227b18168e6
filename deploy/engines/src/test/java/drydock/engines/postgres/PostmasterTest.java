package drydock.engines.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.engines.process.Processes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
  @TempDir Path data;
  private final List<String> said = new ArrayList<>();

  // Whether PostgreSQL itself minds such a file depends on whose processes it may see.
  @Test
  void a_stale_file_goes_and_the_stranger_that_got_its_id_stays() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Path file = data.resolve("postmaster.pid");
    try {
      Files.writeString(file, stranger.pid() + "\n" + data + "\n");
      assertThat(new Postmaster(data).running()).isEmpty();
      new Postmaster(data).endLeftover(said::add);
      assertThat(file).doesNotExist();
      assertThat(stranger.isAlive()).isTrue();
      assertThat(said).isEmpty();
    } finally {
      Processes.kill(stranger.pid());
    }
  }
}
