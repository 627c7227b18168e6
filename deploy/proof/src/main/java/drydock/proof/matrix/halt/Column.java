package drydock.proof.matrix.halt;

import drydock.ledger.failpoint.Failpoint;
import drydock.proof.matrix.arms.Action;
import drydock.proof.matrix.arms.Rule;
import drydock.proof.matrix.cell.Cell;
import drydock.proof.matrix.cell.Fault;
import drydock.proof.matrix.cell.Kind;
import drydock.proof.matrix.cell.Move;
import drydock.proof.matrix.cell.Row;
import drydock.proof.matrix.cell.Verdict;
import drydock.proof.matrix.stage.Broken;
import drydock.proof.matrix.stage.MatrixHouse;
import drydock.proof.matrix.stage.Pace;
import drydock.proof.matrix.stage.Playing;
import drydock.proof.matrix.stage.Requests;
import drydock.proof.matrix.stage.Stage;
import drydock.proof.matrix.stage.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Cells that share one halt: each stands still at its failpoint in one process, that is halted,
/// and another finishes them all.
public final class Column {
  private final MatrixHouse house;
  private final Subject subject;
  private final List<Cell> cells;
  private final CountDownLatch standing;
  private final CountDownLatch halted = new CountDownLatch(1);

  public Column(MatrixHouse house, Subject subject, List<Cell> cells) {
    this.house = house;
    this.subject = subject;
    this.cells = cells;
    this.standing = new CountDownLatch(cells.size());
  }

  /// @param families names a family that nobody else uses
  public List<Verdict> run(Supplier<String> families) {
    String queue = house.freshQueue("halted");
    List<Future<Verdict>> running = new ArrayList<>();
    try (DoomedProcess process = DoomedProcess.start(house.engines(), queue);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Cell cell : cells) {
        Stage stage = new Stage(house, subject, cell, families.get(), queue);
        running.add(threads.submit(() -> Playing.play(stage, _ -> doom(stage, process))));
      }
      standing.await();
      process.halt();
      house.serve(queue, Pace.HALTED);
      halted.countDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    } finally {
      halted.countDown();
    }
    return running.stream().map(Column::of).toList();
  }

  private void doom(Stage stage, DoomedProcess process) {
    Row row = stage.cell().row();
    try {
      rules(stage).forEach(rule -> process.arm(stage.family(), rule));
      stage.begin();
      if (row.is(Move.RESOLVE)) {
        new Requests(stage).overcome();
      }
      standing(stage, process, 1);
      if (stage.cell().fault() == Fault.RECOVERY_HALTED || row.needsLoss()) {
        stage.terminate();
        int before = process.standing(stage.family());
        stage.recover();
        standing(stage, process, before + 1);
      }
    } finally {
      standing.countDown();
    }
    try {
      halted.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Broken("interrupted");
    }
    stage.say("its worker was halted; another serves its queue");
    if (row.is(Move.NEEDS_OPERATOR)) {
      new Requests(stage).overcome();
    }
  }

  private static void standing(Stage stage, DoomedProcess process, int calls) {
    stage.await(calls + " calls standing", () -> process.standing(stage.family()) >= calls);
    stage.say("standing");
  }

  /// Calls stand still however often they are tried, so that none gets through before the halt.
  private static List<Rule> rules(Stage stage) {
    Kind kind = stage.cell().row().kind();
    List<Rule> rules = new ArrayList<>(stage.leadIn());
    switch (stage.cell().fault()) {
      case HALT_BEFORE -> rules.add(park(stage, kind.before()));
      case HALT_BEFORE_COMMIT -> rules.add(park(stage, kind.beforeCommit()));
      case HALT_AFTER -> rules.add(park(stage, kind.after()));
      case RECOVERY_HALTED -> {
        boolean crossed = stage.cell().row().crossed();
        rules.add(park(stage, crossed ? kind.before() : kind.after()));
        if (!crossed) {
          rules.add(park(stage, Failpoint.UNDO_BEFORE_EFFECT));
        }
      }
      default -> throw new IllegalArgumentException(stage.cell().name() + " is no halt");
    }
    return rules;
  }

  private static Rule park(Stage stage, Failpoint point) {
    return stage.rule(point, Action.PARK, Rule.ALWAYS);
  }

  /// What became of it, once it is over.
  public static Verdict of(Future<Verdict> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a cell could not be judged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
