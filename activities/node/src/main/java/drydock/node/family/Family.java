package drydock.node.family;

import drydock.node.engine.CannotOpen;
import drydock.node.fence.FamilyFence;
import drydock.node.gate.Gate;
import drydock.node.gate.GateState;
import drydock.node.generation.Current;
import drydock.node.generation.Generation;
import drydock.node.intent.Intent;
import drydock.node.intent.Quarantine;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.serving.OpenGeneration;
import drydock.node.serving.OpenLease;
import drydock.node.serving.Shelf;
import drydock.node.volume.Unreadable;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One family of this node. Whatever changes it comes through [#change], one at a time.
public final class Family {
  private static final Logger LOG = LoggerFactory.getLogger("drydock.node");

  private final String name;
  private final Parts parts;
  private final FamilyFence fence;
  private final FamilyLog log;
  private final Shelf shelf = new Shelf();
  private final ReentrantLock lock = new ReentrantLock();
  private volatile GateState gate;
  private volatile Optional<Quarantine> quarantine;

  private Family(
      String name,
      Parts parts,
      FamilyFence fence,
      GateState gate,
      Optional<Quarantine> quarantine) {
    this.name = name;
    this.parts = parts;
    this.fence = fence;
    this.log = new FamilyLog(parts, name);
    this.gate = gate;
    this.quarantine = quarantine;
  }

  /// As the volume tells. What cannot be understood quarantines the family.
  public static Family load(String name, Parts parts) throws IOException {
    FamilyFence fence = FamilyFence.of(parts.volume(), name, parts.failpoints());
    Optional<Quarantine> quarantine = Quarantine.read(parts.volume(), name);
    try {
      GateState gate = GateState.read(parts.volume(), name);
      Family family = new Family(name, parts, fence, gate, quarantine);
      fence.damage().ifPresent(family::quarantine);
      return family;
    } catch (Unreadable e) {
      Family family = new Family(name, parts, fence, GateState.OPEN, quarantine);
      family.quarantine(String.valueOf(e.getMessage()));
      return family;
    }
  }

  public String name() {
    return name;
  }

  public Parts parts() {
    return parts;
  }

  public FamilyFence fence() {
    return fence;
  }

  public FamilyLog log() {
    return log;
  }

  public Shelf shelf() {
    return shelf;
  }

  public GateState gate() {
    return gate;
  }

  public Optional<Quarantine> quarantined() {
    return quarantine;
  }

  public Path folder() {
    return parts.volume().family(name);
  }

  public boolean exists() {
    return Files.isDirectory(folder());
  }

  /// What a change does once it was let in.
  @FunctionalInterface
  public interface Change<T> {
    T run() throws IOException;
  }

  /// Lets one call in: its fence is at least the highest seen, and nothing half done is in its way.
  public <T> T change(NodeCall call, Change<T> change) {
    return entered(
        call,
        () -> {
          quarantine.ifPresent(why -> refuse(Kind.QUARANTINED, "quarantined: " + why.reason()));
          healed(call);
          return change.run();
        });
  }

  /// The same for what is done to a family that nobody may touch otherwise.
  public <T> T changeQuarantined(NodeCall call, Change<T> change) {
    return entered(call, change);
  }

  /// What the node itself does, beside no change.
  public <T> T alone(Change<T> work) {
    try {
      return Undisturbed.call(() -> locked(work));
    } catch (RuntimeException e) {
      throw e;
    } catch (Unreadable e) {
      quarantine(String.valueOf(e.getMessage()));
      throw new NodeRefusal(Kind.QUARANTINED, name + ": quarantined: " + e.getMessage(), e);
    } catch (Exception e) {
      throw new NodeRefusal(Kind.FAILED, name + ": " + e, e);
    }
  }

  private <T> T locked(Change<T> work) throws IOException {
    lock.lock();
    try {
      return work.run();
    } finally {
      lock.unlock();
    }
  }

  /// What readers see, or nothing where nothing was published.
  public Optional<Generation> live() throws IOException {
    Optional<Current> current = Current.read(parts.volume(), name);
    if (current.isEmpty()) {
      return Optional.empty();
    }
    Path folder = parts.volume().generation(name, current.get().generation());
    Optional<Generation> generation = Generation.read(folder);
    if (generation.isEmpty()) {
      throw new Unreadable(
          "CURRENT names generation " + current.get().generation() + ", which is not there");
    }
    return generation;
  }

  /// A lease on the live generation, opened if nobody did before.
  public OpenLease lease() {
    refuseReaders();
    OpenLease lease =
        shelf
            .lease()
            .or(this::opened)
            .orElseThrow(
                () -> new NodeRefusal(Kind.UNKNOWN, name + " has no generation yet; build one"));
    // A drain sets the gate and then counts: one of the two sees the other.
    try {
      refuseReaders();
      return lease;
    } catch (NodeRefusal e) {
      lease.close();
      throw e;
    }
  }

  /// Called under the lock.
  public void setGate(GateState next) throws IOException {
    next.write(parts.volume(), name);
    gate = next;
  }

  /// Nobody is let in until it is released. Files stay as they are.
  public void quarantine(String reason) {
    LOG.error("{} is quarantined: {}", name, reason);
    Quarantine why = new Quarantine(name, reason, parts.clock().instant().toString());
    quarantine = Optional.of(why);
    var _ = shelf.clear();
    parts.events().quarantined();
    if (!parts.rules().readOnly()) {
      try {
        why.write(parts.volume());
      } catch (IOException e) {
        LOG.error("the quarantine of {} was not written down: {}", name, e.toString());
      }
    }
  }

  public void released() throws IOException {
    Quarantine.release(parts.volume(), name);
    quarantine = Optional.empty();
  }

  /// Waits, for a while, until nothing of it is open.
  public void closeAll() throws IOException {
    try {
      shelf.clear().get(parts.rules().patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("still open: " + shelf.open(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while files were closed");
    }
  }

  /// After a delete, or what else made everything known of the family untrue.
  public void reset() throws IOException {
    gate = GateState.read(parts.volume(), name);
    quarantine = Quarantine.read(parts.volume(), name);
  }

  public NodeRefusal refusal(Kind kind, String sentence) {
    return new NodeRefusal(kind, name + ": " + sentence);
  }

  private void refuse(Kind kind, String sentence) {
    throw refusal(kind, sentence);
  }

  private void refuseIf(boolean wrong, Kind kind, String sentence) {
    if (wrong) {
      throw refusal(kind, sentence);
    }
  }

  private <T> T entered(NodeCall call, Change<T> change) {
    refuseIf(
        parts.rules().readOnly(), Kind.READ_ONLY, "this node only reads; nothing of it changes");
    return alone(() -> {
      fence.enter(call);
      return change.run();
    });
  }

  /// What another operation left half done in this process is finished first, or is in the way.
  private void healed(NodeCall call) throws IOException {
    for (Intent intent : parts.recovery().heal(name)) {
      refuseIf(
          !intent.operation().equals(call.operation()),
          Kind.CONFLICT,
          intent.kind()
              + " of operation "
              + intent.operation()
              + " is half done and cannot be finished beside readers; restart the node");
    }
    refresh();
  }

  /// Readers get what CURRENT names, if that was changed behind their backs.
  private void refresh() throws IOException {
    Optional<OpenGeneration> open = shelf.live();
    Optional<Generation> live = live();
    if (open.isPresent()
        && live.isPresent()
        && open.get().generation().number() != live.get().number()) {
      try {
        var _ = shelf.put(parts.opener().open(live.get()));
      } catch (CannotOpen e) {
        quarantine(String.valueOf(e.getMessage()));
      }
    }
  }

  /// On a thread of its own, because the engine would hold up every virtual thread of a carrier.
  private Optional<OpenLease> opened() {
    return alone(() -> {
      refuseReaders();
      Optional<OpenLease> meanwhile = shelf.lease();
      Optional<Generation> live = meanwhile.isPresent() ? Optional.empty() : live();
      if (live.isEmpty()) {
        return meanwhile;
      }
      if (!shelf.revive(live.get().number(), parts.rules().patience())) {
        open(live.get());
      }
      return shelf.lease();
    });
  }

  private void open(Generation live) throws IOException {
    try {
      var _ = shelf.put(parts.opener().open(live));
    } catch (CannotOpen e) {
      quarantine(String.valueOf(e.getMessage()));
      throw new NodeRefusal(Kind.QUARANTINED, name + ": quarantined: " + e.getMessage(), e);
    }
  }

  private void refuseReaders() {
    quarantine.ifPresent(why -> refuse(Kind.QUARANTINED, "quarantined: " + why.reason()));
    refuseIf(!exists(), Kind.UNKNOWN, "no such family here");
    Gate now = gate.gate();
    if (now == Gate.MOVED) {
      throw NodeRefusal.moved(name, gate.to());
    }
    refuseIf(
        !now.admitsReads(), Kind.CLOSED, "closed for a while by operation " + gate.operation());
  }
}
