package drydock.proof.restart;

import static org.assertj.core.api.Assertions.assertThat;

import drydock.contract.DrydockClient.Started;
import drydock.contract.OperationResult;
import drydock.contract.RehearsalRequest;
import drydock.engines.process.Processes;
import drydock.proof.frame.Books;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The whole way, with nobody to help: schedule, finder, dispatcher, recovery.
@Tag("restart")
final class FoundIT {
  @TempDir Path folder;

  @Test
  @Timeout(180)
  void an_installation_finds_a_terminated_run_by_itself() throws Exception {
    try (Installation installation = Installation.start(folder)) {
      Books books = new Books(installation.database());
      Started<OperationResult> undone = paused(installation, "before", "WAIT", 3_600);
      Started<OperationResult> done = paused(installation, "behind", "ANNOUNCE", 3);
      await(() -> books.effects("before").size() == 2 && books.effects("behind").size() == 4);

      installation.terminate(undone.workflowId());
      installation.terminate(done.workflowId());

      await(() -> books.state("before").equals("UNDONE") && books.state("behind").equals("DONE"));
      assertThat(books.effects("before")).isEmpty();
      assertThat(books.effects("behind")).hasSize(6).doesNotHaveDuplicates();
      assertThat(books.events("before"))
          .containsExactly("OPENED", "RECOVERY_ASKED", "TAKEN_OVER", "UNDONE");
      assertThat(books.events("behind"))
          .containsExactly("OPENED", "CROSSED", "RECOVERY_ASKED", "TAKEN_OVER", "DONE");
      assertThat(books.leased("before") || books.leased("behind")).isFalse();
      assertThat(books.one("SELECT count(*) FROM drydock.alert")).isEqualTo("0");
    }
  }

  private static Started<OperationResult> paused(
      Installation installation, String family, String before, int seconds) {
    return installation
        .drydock()
        .start(
            new RehearsalRequest(null, null, List.of(family), null, null, null, before, seconds));
  }

  private static void await(BooleanSupplier condition) {
    assertThat(Processes.await(condition, Duration.ofSeconds(60))).as("within 60 s").isTrue();
  }
}
