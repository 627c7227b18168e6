package drydock.node.temporal;

import drydock.node.child.Children;
import drydock.node.core.Core;
import drydock.node.engine.KuzuEngine;
import drydock.node.engine.Limits;
import drydock.node.failpoint.Failpoints;
import drydock.node.family.Parts;
import drydock.node.generation.Digests;
import drydock.node.ingest.IngestLimits;
import drydock.node.intent.Recovery;
import drydock.node.serving.Opener;
import drydock.node.serving.ReadPool;
import drydock.node.serving.Readers;
import drydock.node.serving.Serving;
import drydock.node.volume.Volume;
import java.time.Duration;
import java.time.InstantSource;

/// A core whose engine nobody needs: no family of these tests has a generation.
final class Cores {
  private Cores() {}

  static Core on(Volume volume, Failpoints failpoints) {
    Digests digests = new Digests();
    KuzuEngine engine = new KuzuEngine();
    InstantSource clock = InstantSource.system();
    Readers readers = new Readers();
    Parts parts =
        new Parts(
            volume,
            engine,
            digests,
            new Opener(volume, engine, digests, Runnable::run),
            new Recovery(volume, digests, failpoints, clock),
            readers,
            new Children(),
            failpoints,
            clock,
            new Parts.Rules(
                false,
                Duration.ofHours(1),
                0,
                Duration.ofMinutes(5),
                Duration.ofMillis(200),
                new IngestLimits(1000, 1 << 20, 1 << 20)));
    return new Core(
        parts,
        new Serving(new ReadPool(1, 1), readers, new Limits(Duration.ofSeconds(5), 100, 1 << 20)));
  }
}
