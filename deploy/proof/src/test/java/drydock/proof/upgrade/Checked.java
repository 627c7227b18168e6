package drydock.proof.upgrade;

import drydock.proof.child.JavaLine;
import drydock.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One `upgrade-check` in a process of its own, to its end.
record Checked(int exit, String out, String err) {
  static Checked run(
      Path folder, TestDatabase database, String temporal, String queue, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--drydock.ledger.url=" + database.url(),
                "--drydock.ledger.username=" + database.user(),
                "--drydock.temporal.target=" + temporal,
                "--drydock.temporal.task-queue=" + queue,
                "--drydock.temporal.start-deadline=1s"));
    arguments.addAll(List.of(more));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder command =
        new ProcessBuilder(JavaLine.of("drydock.worker.upgrade.UpgradeCheck", arguments))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    command.environment().put("DRYDOCK_LEDGER_PASSWORD", database.password());
    int exit = command.start().waitFor();
    return new Checked(exit, Files.readString(out), Files.readString(err));
  }
}
