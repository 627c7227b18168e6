package drydock.worker.dispatch;

import drydock.ledger.alert.AlertTelling;
import drydock.worker.settings.DispatchSettings;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The steady dispatcher of one worker: starts what is asked for and tells what was raised, until
/// it is closed. Nothing that fails ends it.
public final class Dispatching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  private final Dispatcher dispatcher;
  private final AlertTelling alerts;
  private final DispatchSettings settings;
  private final Duration stopGrace;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Trouble temporal = new Trouble(LOG::warn, LOG::info);
  private final Trouble ledger = new Trouble(LOG::warn, LOG::info);
  private final Thread thread;

  private Dispatching(
      Dispatcher dispatcher, AlertTelling alerts, DispatchSettings settings, Duration stopGrace) {
    this.dispatcher = dispatcher;
    this.alerts = alerts;
    this.settings = settings;
    this.stopGrace = stopGrace;
    this.thread = Thread.ofPlatform().daemon().name("dispatcher").unstarted(this::loop);
  }

  /// @param stopGrace how long a close waits for the start that is under way
  public static Dispatching start(
      Dispatcher dispatcher, AlertTelling alerts, DispatchSettings settings, Duration stopGrace) {
    Dispatching dispatching = new Dispatching(dispatcher, alerts, settings, stopGrace);
    dispatching.thread.start();
    return dispatching;
  }

  /// What was claimed and not yet started is given back.
  @Override
  public void close() {
    stop.countDown();
    try {
      if (!thread.join(stopGrace)) {
        LOG.warn("stop: the dispatcher has not ended within {}; its claims lapse", stopGrace);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loop() {
    try {
      do {
        tick();
      } while (!stop.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    try {
      dispatch();
      tell();
      ledger.isOver("dispatcher: the ledger answers again");
    } catch (RuntimeException e) {
      ledger.found(
          e.getClass().getName(),
          "dispatcher: the ledger failed ("
              + e.getMessage()
              + "); nothing is started or told meanwhile, tried again every "
              + settings.pollInterval());
    }
  }

  private void dispatch() {
    Round round;
    do {
      round = dispatcher.round(this::goesOn);
      note(round);
    } while (goesOn() && round.halt() == null && round.claimed() == settings.batch());
  }

  private void tell() {
    while (goesOn() && alerts.round() == settings.batch()) {}
  }

  /// An empty round says nothing about Temporal, unless nobody waits any more.
  private void note(Round round) {
    Round.Halt halt = round.halt();
    if (halt != null && halt.why() != Round.Why.OUT_OF_TIME) {
      temporal.found(halt.why().name(), sentence(halt));
    } else if (round.answered() || (temporal.lasts() && dispatcher.pending() == 0)) {
      temporal.isOver("dispatcher: goes on, " + dispatcher.pending() + " requests wait");
    }
  }

  private String sentence(Round.Halt halt) {
    String what =
        halt.why() == Round.Why.AWAY
            ? "Temporal cannot be reached"
            : "Temporal refuses this worker";
    return "dispatcher: "
        + what
        + " ("
        + halt.said()
        + "); "
        + dispatcher.pending()
        + " requests wait, none is lost, tried again every "
        + settings.firstRetry();
  }

  private boolean goesOn() {
    return stop.getCount() > 0;
  }
}
