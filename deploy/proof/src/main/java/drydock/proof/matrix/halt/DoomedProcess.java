package drydock.proof.matrix.halt;

import drydock.ledger.failpoint.Failpoint;
import drydock.proof.child.JavaLine;
import drydock.proof.matrix.arms.Action;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.stage.Broken;
import drydock.proof.matrix.stage.Engines;
import drydock.testkit.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A [Doomed] as its parent sees it.
final class DoomedProcess implements AutoCloseable {
  private static final int MOST_LINES = 40;

  private final Process process;
  private final PrintStream orders;
  private final Map<String, List<Rule>> rules = new ConcurrentHashMap<>();
  private final Map<String, Integer> standing = new ConcurrentHashMap<>();
  private final List<String> said = new CopyOnWriteArrayList<>();

  private DoomedProcess(Process process) {
    this.process = process;
    this.orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
  }

  /// Returns once it serves the queue.
  static DoomedProcess start(Engines engines, String queue) {
    TestDatabase database = engines.database();
    ProcessBuilder command =
        new ProcessBuilder(
                JavaLine.of(
                    Doomed.class.getName(),
                    List.of(
                        engines.target(),
                        database.url(),
                        database.user(),
                        database.owner(),
                        queue)))
            .redirectErrorStream(true);
    command.environment().put(Doomed.PASSWORD, database.password());
    try {
      DoomedProcess doomed = new DoomedProcess(command.start());
      BufferedReader lines = doomed.process.inputReader(StandardCharsets.UTF_8);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(Doomed.READY)) {
          Thread.ofPlatform().daemon().start(() -> lines.lines().forEach(doomed::hear));
          return doomed;
        }
        doomed.note(line);
      }
      throw new Broken("The process that is to be halted ended by itself: " + doomed.said);
    } catch (IOException e) {
      throw new Broken("The process that is to be halted did not start: " + e.getMessage());
    }
  }

  void arm(String family, Rule rule) {
    rules.computeIfAbsent(family, _ -> new CopyOnWriteArrayList<>()).add(rule);
    synchronized (orders) {
      orders.println(Doomed.ARM + family + " " + rule.line());
    }
  }

  /// How many calls of the family stand still by now.
  int standing(String family) {
    return standing.getOrDefault(family, 0);
  }

  void halt() {
    orders.println(Doomed.HALT);
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != Doomed.STATUS) {
        throw new Broken("The process was not halted; it said " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
  }

  private void hear(String line) {
    if (!line.startsWith(Doomed.FIRED)) {
      note(line);
      return;
    }
    String[] word = line.substring(Doomed.FIRED.length()).split(" ", -1);
    Action action = Action.valueOf(word[2]);
    rules
        .getOrDefault(word[0], List.of())
        .forEach(rule -> rule.firedElsewhere(Failpoint.valueOf(word[1]), action));
    if (action == Action.PARK) {
      standing.merge(word[0], 1, Integer::sum);
    }
  }

  private void note(String line) {
    if (said.size() < MOST_LINES) {
      said.add(line);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
