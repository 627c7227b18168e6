package drydock.node.start;

import drydock.node.child.ChildSettings;
import drydock.node.child.Children;
import drydock.node.core.Core;
import drydock.node.engine.KuzuEngine;
import drydock.node.family.Families;
import drydock.node.family.Parts;
import drydock.node.generation.Digests;
import drydock.node.intent.Recovery;
import drydock.node.serving.Opener;
import drydock.node.serving.ReadPool;
import drydock.node.serving.Readers;
import drydock.node.serving.Serving;
import drydock.node.store.Stages;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Leftovers;
import drydock.node.volume.StartPermit;
import drydock.node.volume.Volume;
import drydock.node.volume.VolumeLock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The core of a node with its volume: locked, recovered, and not yet behind any door. One
/// sequence; whatever comes later may rely on what came before.
public final class Assembled implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final Optional<VolumeLock> lock;
  private final Parts parts;
  private final ReadPool pool;
  private final ExecutorService closer;
  private final Families families;
  private final Core core;
  private final int recovered;

  private Assembled(Optional<VolumeLock> lock, Equipment equipment, Surroundings around)
      throws IOException {
    this.lock = lock;
    this.pool = new ReadPool(equipment.readers(), equipment.waiting());
    this.closer =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("closer").factory());
    this.parts = parts(equipment, around, closer);
    this.families = new Families(parts);
    this.core = new Core(parts, families, new Serving(pool, parts.readers(), equipment.limits()));
    this.recovered = recover();
  }

  /// A node that only reads takes no lock and repairs nothing: others may write what it reads.
  ///
  /// @throws drydock.node.volume.VolumeInUse naming the process that serves these files
  public static Assembled open(Equipment equipment, Surroundings around) throws IOException {
    Optional<VolumeLock> lock =
        equipment.rules().readOnly()
            ? Optional.empty()
            : Optional.of(VolumeLock.take(new Volume(equipment.data())));
    boolean whole = false;
    try {
      Assembled assembled = new Assembled(lock, equipment, around);
      whole = true;
      return assembled;
    } finally {
      if (!whole && lock.isPresent()) {
        lock.get().close();
      }
    }
  }

  public Core core() {
    return core;
  }

  public Families families() {
    return families;
  }

  public Parts parts() {
    return parts;
  }

  public ReadPool pool() {
    return pool;
  }

  /// How many intents the start has settled.
  public int recovered() {
    return recovered;
  }

  /// No query begins any more; those that run are interrupted after `grace`, then everything is
  /// closed. Files are never closed under a query.
  public void close(Duration grace) throws IOException {
    try {
      pool.close();
      parts.children().close();
      if (!pool.awaitEnd(grace.toMillis())) {
        parts.readers().stop();
        pool.awaitEnd(parts.rules().patience().toMillis());
      }
      core.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closer.shutdown();
      if (lock.isPresent()) {
        lock.get().close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    close(parts.rules().patience());
  }

  private int recover() throws IOException {
    Optional<StartPermit> permit = lock.flatMap(VolumeLock::permit);
    if (permit.isEmpty()) {
      return 0;
    }
    int settled = parts.recovery().sweep(permit.get());
    int removed = new Stages(parts.volume()).removeUnsealed();
    new Leftovers(parts.volume()).remove();
    LOG.info("recovery: {} intents settled, {} unfinished stages removed", settled, removed);
    return settled;
  }

  private static Parts parts(Equipment equipment, Surroundings around, ExecutorService closer)
      throws IOException {
    Volume volume = new Volume(equipment.data());
    KuzuEngine engine = new KuzuEngine(equipment.engine());
    Digests digests = new Digests();
    return new Parts(
        volume,
        engine,
        digests,
        new Opener(volume, engine, digests, closer),
        new Recovery(volume, digests, around.failpoints(), around.events(), around.clock()),
        new Readers(),
        new Children(emptied(equipment)),
        around.failpoints(),
        around.events(),
        around.clock(),
        equipment.rules());
  }

  /// What a process that was killed left in it would stay for ever.
  private static ChildSettings emptied(Equipment equipment) throws IOException {
    Path tmp = equipment.children().folder();
    if (!equipment.rules().readOnly()) {
      DurableFiles.deleteTree(tmp);
      DurableFiles.createFolder(tmp);
    }
    return equipment.children();
  }
}
