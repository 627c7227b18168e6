package drydock.proof.bench;

import drydock.proof.report.NeverHappened;
import drydock.contract.DrydockClient;
import drydock.engines.process.Processes;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `./drydock dev` as a person starts it, on free ports and data of its own.
final class DevProcess implements AutoCloseable {
  private static final Pattern TEMPORAL = Pattern.compile("Temporal +(\\S+:\\d+), namespace");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final long begin = System.nanoTime();
  private final Process process;
  private final List<String> said = new ArrayList<>();
  private final WorkflowServiceStubs stubs;

  private DevProcess(Process process) throws IOException {
    this.process = process;
    this.stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(target()).build());
  }

  static DevProcess start(Path root, Path data) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                root.resolve("drydock").toAbsolutePath().toString(),
                "dev",
                "--data",
                data.toString(),
                "--postgres-port=0",
                "--temporal-port=0",
                "--ui-port=0")
            .redirectErrorStream(true);
    return new DevProcess(command.start());
  }

  DrydockClient client() {
    return new DrydockClient(WorkflowClient.newInstance(stubs));
  }

  double secondsSinceStart() {
    return (System.nanoTime() - begin) / 1e9;
  }

  /// Which Temporal it was, in its own words.
  String temporal() {
    return said.stream()
        .filter(line -> line.contains("Temporal: "))
        .map(line -> line.substring(line.indexOf("Temporal: ") + 10))
        .findFirst()
        .orElse("unknown");
  }

  double workerResidentMb() throws IOException {
    ProcessHandle worker =
        process
            .descendants()
            .filter(child -> Processes.commandLine(child.pid()).contains("drydock.worker.Worker"))
            .findFirst()
            .orElseThrow(() -> new NeverHappened("no worker below drydock dev"));
    String status = Files.readString(Path.of("/proc/" + worker.pid() + "/status"));
    Matcher resident = RESIDENT.matcher(status);
    if (!resident.find()) {
      throw new NeverHappened("/proc tells no resident size");
    }
    return Long.parseLong(resident.group(1)) / 1024.0;
  }

  /// As Ctrl-C would; whatever it left running is a failure of the measurement.
  @Override
  public void close() {
    stubs.shutdownNow();
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new NeverHappened("drydock dev did not stop within 60 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (children.stream().anyMatch(ProcessHandle::isAlive)) {
      throw new NeverHappened("drydock dev left a child running");
    }
  }

  private String target() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      Matcher temporal = TEMPORAL.matcher(line);
      if (temporal.find()) {
        Thread.ofPlatform().daemon().start(() -> readOn(lines));
        return temporal.group(1);
      }
    }
    throw new NeverHappened("drydock dev ended: " + String.join(" | ", said));
  }

  /// A child whose output nobody reads stands still when the pipe is full.
  private static void readOn(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the process has ended
    }
  }
}
