package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.family.Families;
import drydock.node.fence.FamilyFence;
import drydock.node.intent.Quarantine;
import drydock.node.store.GraphStore;
import drydock.node.store.StagedGeneration;
import drydock.node.store.Discarding;
import drydock.node.child.Progress;
import drydock.node.engine.Query;
import drydock.node.engine.QueryRefused;
import drydock.node.ingest.IngestRecord;
import drydock.node.ingest.Receipt;
import drydock.node.refusal.NodeRefusal;
import drydock.node.serving.Reader;
import drydock.node.serving.Serving;
import drydock.operations.node.Deleted;
import drydock.operations.node.Exported;
import drydock.operations.node.FamilyInfo;
import drydock.operations.node.Fenced;
import drydock.operations.node.MovedCall;
import drydock.operations.node.NodeCall;
import drydock.operations.node.Proof;
import drydock.operations.node.Published;
import drydock.operations.node.PublishCall;
import drydock.operations.node.StageCall;
import drydock.operations.node.Staged;
import drydock.operations.node.Verified;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Everything a node does, whichever door it was asked at.
public final class Core {
  private final Parts parts;
  private final Families families;
  private final Serving serving;

  public Core(Parts parts, Families families, Serving serving) {
    this.parts = parts;
    this.families = families;
    this.serving = serving;
  }

  public FamilyInfo create(NodeCall call) {
    Family family = families.of(call.family());
    new Creating(family).create(call);
    return Describing.info(family);
  }

  public Staged stage(StageCall call, Progress progress) throws InterruptedException {
    long start = System.nanoTime();
    boolean sealed = false;
    parts.events().buildBegan();
    try {
      StagedGeneration staged = store(call.call()).stage(call, progress);
      sealed = true;
      return staged.told((System.nanoTime() - start) / 1_000_000);
    } finally {
      parts.events().buildEnded(sealed);
    }
  }

  public Deleted discard(NodeCall call) {
    return new Discarding(families.of(call.family())).discard(call);
  }

  public Published publish(PublishCall call) {
    return told(store(call.call()).commit(call.call(), call.expected()));
  }

  /// One that was made already is answered without staging anything.
  public Published promotePrevious(PublishCall call) {
    GraphStore store = store(call.call());
    if (!Describing.isLive(families.of(call.call().family()), call.call().operation())) {
      store.stagePrevious(call.call(), call.expected());
    }
    return told(store.commit(call.call(), call.expected()));
  }

  private Published told(Published published) {
    if (!published.already()) {
      parts.events().published();
    }
    return published;
  }

  public Verified verify(NodeCall call, Progress progress) throws InterruptedException {
    return new Inspecting(families.existing(call.family())).verify(call, progress);
  }

  public Verified digest(NodeCall call) {
    return new Inspecting(families.existing(call.family())).digest();
  }

  public Exported export(NodeCall call, Progress progress) throws InterruptedException {
    return new Inspecting(families.existing(call.family())).export(call, progress);
  }

  public Fenced fence(NodeCall call) {
    return new Fencing(families.of(call.family())).fence(call, true);
  }

  public Fenced unfence(NodeCall call) {
    return new Fencing(families.of(call.family())).fence(call, false);
  }

  public Proof drain(NodeCall call) {
    return new Draining(families.of(call.family())).drain(call);
  }

  public FamilyInfo undrain(NodeCall call) {
    Family family = families.of(call.family());
    new Draining(family).undrain(call);
    return Describing.info(family);
  }

  public FamilyInfo moved(MovedCall call) {
    Family family = families.of(call.call().family());
    new Draining(family).moved(call);
    return Describing.info(family);
  }

  public Deleted delete(NodeCall call) {
    return new Deleting(families.of(call.family())).delete(call);
  }

  /// Tries a quarantined family again.
  public FamilyInfo release(NodeCall call) {
    Family family = families.of(call.family());
    new Releasing(family).release(call);
    return Describing.info(family);
  }

  public FamilyInfo info(String family) {
    return Describing.info(families.existing(family));
  }

  /// @param after the name after which to begin; empty for the beginning
  public List<FamilyInfo> list(String after, int most) {
    return families.page(after, most).stream().map(Describing::info).toList();
  }

  public Serving.Answered query(String family, String member, Query query)
      throws QueryRefused, InterruptedException {
    return serving.query(families.existing(family).lease(), member, query);
  }

  /// @param body the rows where they are a file of their own
  public Receipt ingest(String family, IngestRecord record, @Nullable InputStream body) {
    return new Fencing(families.existing(family)).ingest(record, body);
  }

  /// Who reads it, the longest first.
  public List<Reader> connections(String family) {
    families.existing(family);
    return parts.readers().of(family);
  }

  /// Opens whatever can be opened, so that the first reader does not wait for it.
  ///
  /// @param goOn asked before each family
  /// @return how many families are open
  public int warm(BooleanSupplier goOn) {
    int open = 0;
    for (String name : families.names()) {
      if (!goOn.getAsBoolean()) {
        break;
      }
      try {
        families.of(name).lease().close();
        open++;
      } catch (NodeRefusal e) {
        // Its state says why.
      }
    }
    return open;
  }

  /// Makes the next build begin sooner.
  public void prepare() {
    parts.children().prepare();
  }

  /// Removes generations that nobody can go back to any more.
  public int sweep() {
    int removed = 0;
    for (String name : families.names()) {
      removed += new Sweeping(families.of(name)).sweep();
    }
    return removed;
  }

  private GraphStore store(NodeCall call) {
    return GraphStore.of(families.of(call.family()));
  }

  /// The highest fence of all families, also of those that are no more.
  public long highestFence() throws IOException {
    return FamilyFence.highest(parts.volume());
  }

  /// Those nobody is let in to.
  public List<Quarantine> quarantined() throws IOException {
    return Quarantine.all(parts.volume());
  }

  /// How many families are at each gate. Opens none of their files.
  public Map<String, Integer> gates() {
    Map<String, Integer> counts = new TreeMap<>();
    for (String name : families.names()) {
      counts.merge(Describing.gate(families.of(name)), 1, Integer::sum);
    }
    return counts;
  }

  /// How many generations' files are open.
  public int open() {
    return families.names().stream()
        .flatMap(name -> families.loaded(name).stream())
        .mapToInt(family -> family.shelf().open().size())
        .sum();
  }

  /// Closes everything, once nobody reads any more.
  public void close() {
    for (String name : families.names()) {
      families.loaded(name).ifPresent(family -> new Closing(family).close());
    }
  }
}
