package drydock.node.metrics;

import drydock.node.event.Events;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/// What happens on this node and how it stands. Both doors count here. Labels are names of enums,
/// so that there are few of them.
public final class NodeMetrics implements Events {
  /// What Prometheus is told that this is.
  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final AtomicInteger building = new AtomicInteger();
  private final Counter published = counter("publishes", "Generations that readers were given");
  private final Counter buildsFailed = counter("builds.failed", "Builds that sealed nothing");
  private final Counter ingests = counter("ingests", "Ingests acknowledged, repeated ones not");
  private final Counter ingestBytes = counter("ingest.bytes", "Bytes of bodies acknowledged");

  public NodeMetrics() {
    gauge("builds.running", "Builds under way", building::get);
  }

  /// @param outcome how it ended
  public void query(Enum<?> outcome, Duration took) {
    Timer.builder("drydock.node.queries")
        .description("Queries by how they ended")
        .tag("outcome", outcome.name())
        .register(registry)
        .record(took);
  }

  @Override
  public void published() {
    published.increment();
  }

  @Override
  public void recovered(Enum<?> kind) {
    Counter.builder("drydock.node.recoveries")
        .description("Changes that were cut off and settled, by what was done")
        .tag("kind", kind.name())
        .register(registry)
        .increment();
  }

  @Override
  public void buildBegan() {
    building.incrementAndGet();
  }

  @Override
  public void buildEnded(boolean sealed) {
    building.decrementAndGet();
    if (!sealed) {
      buildsFailed.increment();
    }
  }

  public void ingested(long bytes) {
    ingests.increment();
    ingestBytes.increment((double) bytes);
  }

  public void readers(IntSupplier busy, IntSupplier waiting) {
    gauge("readers.busy", "Queries that a reader is at", busy::getAsInt);
    gauge("readers.waiting", "Queries that wait for a reader", waiting::getAsInt);
  }

  public void openGenerations(IntSupplier open) {
    gauge("generations.open", "Generations whose files are open", open::getAsInt);
  }

  public void diskFree(LongSupplier bytes) {
    gauge("disk.free.bytes", "Room left on the volume", bytes::getAsLong);
  }

  /// Asked once per gate whenever somebody looks.
  public void families(GateCounts counts) {
    for (String gate : GateCounts.GATES) {
      Gauge.builder("drydock.node.families", () -> counts.of(gate))
          .description("Families by their gate")
          .tag("gate", gate)
          .register(registry);
    }
  }

  /// Everything, as Prometheus reads it.
  public String scrape() {
    return registry.scrape(CONTENT_TYPE);
  }

  private Counter counter(String name, String says) {
    return Counter.builder("drydock.node." + name).description(says).register(registry);
  }

  private void gauge(String name, String says, java.util.function.Supplier<Number> value) {
    Gauge.builder("drydock.node." + name, value).description(says).register(registry);
  }
}
