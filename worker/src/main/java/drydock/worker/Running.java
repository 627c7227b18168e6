package drydock.worker;

import drydock.ledger.Ledger;
import drydock.ledger.alert.LogChannel;
import drydock.process.start.Attempts;
import drydock.process.start.Opened;
import drydock.process.start.StartRefused;
import drydock.process.temporal.TemporalConnection;
import drydock.worker.dispatch.Dispatcher;
import drydock.worker.dispatch.Dispatching;
import drydock.worker.dispatch.Drain;
import drydock.worker.schedule.EnsuredSchedules;
import drydock.worker.settings.Settings;
import drydock.worker.temporal.SearchAttributeRegistration;
import drydock.worker.temporal.TaskQueueWorkers;
import drydock.worker.temporal.TemporalWitness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A worker from its first line to its last. The start is one sequence, a line each; nothing is
/// polled before everything it needs has answered.
final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  private final Opened open = new Opened();

  static Running start(Settings settings) {
    Running running = new Running();
    try {
      running.sequence(settings);
      return running;
    } catch (RuntimeException e) {
      running.close();
      throw e;
    }
  }

  private void sequence(Settings settings) {
    LOG.info(
        "settings: ledger {}; Temporal {}",
        settings.ledger(),
        settings.temporal().polling(settings.queue().taskQueue()));
    Ledger ledger = open.add(Ledger.of(settings.ledger()));
    int migrations =
        new Attempts(settings.ledger().startDeadline(), LOG::info)
            .at("PostgreSQL at " + settings.ledger(), () -> migrated(ledger), Ledger::isAway);
    LOG.info("ledger: {} migrations applied, schema up to date", migrations);
    TemporalConnection temporal = open.add(TemporalConnection.of(settings.temporal()));
    Attempts attempts = new Attempts(settings.temporal().startDeadline(), LOG::info);
    attempts.at(
        "Temporal at " + settings.temporal().target(),
        () -> prepared(temporal, settings),
        TemporalConnection::isAway);
    Dispatcher dispatcher = dispatcher(settings, ledger, temporal);
    Drain.run(dispatcher, settings.dispatch());
    open.add(
        TaskQueueWorkers.start(
            temporal.client(),
            settings.queue().taskQueue(),
            settings.worker(),
            worker ->
                TaskQueueWorkers.register(
                    worker,
                    settings.operations(),
                    ledger.activities(
                        settings.operations().frame(), TemporalWitness.at(temporal)))));
    LOG.info("workers: polling task queue {}", settings.queue().taskQueue());
    attempts.at(
        "Temporal at " + settings.temporal().target(),
        () -> scheduled(temporal, settings),
        TemporalConnection::isAway);
    open.add(
        Dispatching.start(
            dispatcher,
            ledger.alerts(new LogChannel(), settings.dispatch().claims()),
            settings.dispatch(),
            settings.worker().stopGrace()));
  }

  private static Dispatcher dispatcher(
      Settings settings, Ledger ledger, TemporalConnection temporal) {
    return new Dispatcher(
        ledger.requests(), temporal.client(), settings.queue().taskQueue(), settings.dispatch());
  }

  private static boolean scheduled(TemporalConnection temporal, Settings settings) {
    LOG.info(
        "schedules: {} are there",
        new EnsuredSchedules(settings).ensure(EnsuredSchedules.at(temporal)));
    return true;
  }

  private static int migrated(Ledger ledger) {
    try {
      return ledger.migrate();
    } catch (RuntimeException e) {
      if (Ledger.isAway(e)) {
        throw e;
      }
      throw new StartRefused("The ledger cannot be brought up to date: " + e.getMessage());
    }
  }

  private static boolean prepared(TemporalConnection temporal, Settings settings) {
    temporal.checkNamespace("worker");
    var added = new SearchAttributeRegistration(settings.temporal(), temporal.stubs()).ensure();
    LOG.info(
        "temporal: namespace {}, search attributes {}",
        settings.temporal().namespace(),
        added.isEmpty() ? "known" : "registered " + added.keySet());
    return true;
  }

  /// In the opposite order of the start.
  @Override
  public void close() {
    open.close();
  }
}
