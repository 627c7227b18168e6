package drydock.node;

import drydock.node.core.Core;
import drydock.node.health.Health;
import drydock.node.http.About;
import drydock.node.http.Behind;
import drydock.node.http.HttpDoor;
import drydock.node.http.NodeHttp;
import drydock.node.metrics.GateCounts;
import drydock.node.metrics.NodeMetrics;
import drydock.node.settings.HttpSettings;
import drydock.node.settings.Settings;
import drydock.node.start.Assembled;
import drydock.node.start.Equipment;
import drydock.node.start.Surroundings;
import drydock.node.temporal.NodeActivitiesImpl;
import drydock.node.temporal.NodePolling;
import drydock.node.temporal.NodeReporting;
import drydock.node.upload.Uploads;
import drydock.node.volume.VolumeInUse;
import drydock.operations.token.NodeSecret;
import drydock.process.start.Opened;
import drydock.process.start.StartRefused;
import drydock.process.temporal.TemporalConnection;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A node from its first line to its last. The volume is locked and recovered before anybody is let
/// in by either door.
final class Running implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  /// A probe waits for it; whoever probes gives up after a few seconds.
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Settings settings;
  private final InstantSource clock = InstantSource.system();
  private final Instant started = clock.instant();
  private final NodeMetrics metrics = new NodeMetrics();
  private final Happenings happenings = new Happenings(metrics);
  private final Opened open = new Opened();
  private String address = "";

  private Running(Settings settings) {
    this.settings = settings;
  }

  static Running start(Settings settings) {
    Running running = new Running(settings);
    boolean whole = false;
    try {
      running.sequence();
      whole = true;
      return running;
    } finally {
      if (!whole) {
        running.close();
      }
    }
  }

  String address() {
    return address;
  }

  private void sequence() {
    LOG.info(
        "settings: node {}, data {}{}; Temporal {}",
        settings.node().instanceId(),
        settings.node().data(),
        settings.node().readOnly() ? ", only reading" : "",
        settings.temporal().polling(settings.taskQueue()));
    Assembled assembled = recovered();
    Health health = health(assembled);
    NodeHttp http = listening(assembled, health);
    address = Objects.requireNonNullElse(settings.http().address(), http.address().toString());
    TemporalConnection temporal = open.add(TemporalConnection.of(settings.temporal()));
    NodeReporting reporting = open.add(reporting(assembled, temporal));
    happenings.tell(reporting::soon);
    NodePolling polling = open.add(polling(assembled.core(), temporal, health));
    polling.start();
    reporting.start();
    open.add(new Housekeeping(assembled.core(), settings.node())).start();
  }

  /// Nobody is let in yet. The engine's library is unpacked into the folder that the start empties.
  private Assembled recovered() {
    Equipment equipment = Outfit.of(settings);
    System.setProperty("java.io.tmpdir", equipment.children().folder().toString());
    try {
      Assembled assembled = Assembled.open(equipment, Surroundings.USUAL.telling(happenings));
      open.add(() -> assembled.close(settings.node().stopGrace()));
      return assembled;
    } catch (VolumeInUse e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new StartRefused(settings.node().data() + " cannot be used: " + e);
    }
  }

  private Health health(Assembled assembled) {
    Health health = new Health(assembled.core(), clock, LOOK);
    Disk disk = new Disk(assembled.parts().volume(), settings.building().freeSpace());
    health.watch("disk", disk::tight);
    metrics.readers(assembled.pool()::busy, assembled.pool()::waiting);
    metrics.openGenerations(assembled.core()::open);
    metrics.diskFree(disk::free);
    metrics.families(new GateCounts(assembled.core(), clock));
    return health;
  }

  private NodeHttp listening(Assembled assembled, Health health) {
    HttpSettings http = settings.http();
    Behind behind =
        new Behind(
            assembled.core(),
            new Uploads(assembled.parts(), http.stagingBytes().toBytes()),
            NodeSecret.of(settings.node().secret()),
            health,
            metrics,
            new About(
                settings.node().instanceId(),
                Version.NAME,
                assembled.parts().engine().version(),
                started,
                settings.node().readOnly(),
                assembled.parts().volume().root()),
            clock);
    try {
      return open.add(NodeHttp.start(door(http), behind));
    } catch (IOException e) {
      throw new StartRefused(
          "drydock.http is %s:%d, where nobody can listen: %s"
              .formatted(http.host(), http.port(), e.getMessage()));
    }
  }

  private HttpDoor door(HttpSettings http) {
    return new HttpDoor(
        http.host(),
        http.port(),
        http.connections(),
        Math.toIntExact(http.requestBytes().toBytes()),
        http.idle(),
        settings.node().stopGrace());
  }

  private NodeReporting reporting(Assembled assembled, TemporalConnection temporal) {
    return new NodeReporting(
        temporal.client(),
        settings.node().reportQueue(),
        settings.node().instanceId(),
        assembled.parts().volume(),
        new SelfReport(assembled, address, started),
        settings.node().reportEvery());
  }

  private NodePolling polling(Core core, TemporalConnection temporal, Health health) {
    return new NodePolling(
        temporal,
        settings.node().instanceId(),
        new NodeActivitiesImpl(core),
        new NodePolling.Settings(settings.node().activitySlots(), settings.node().stopGrace()),
        new Degraded(health));
  }

  /// In the opposite order of the start.
  @Override
  public void close() {
    open.close();
  }
}
