package drydock.node;

import drydock.node.child.ChildSettings;
import drydock.node.engine.EngineSettings;
import drydock.node.engine.Limits;
import drydock.node.family.Parts;
import drydock.node.ingest.IngestLimits;
import drydock.node.settings.Settings;
import drydock.node.start.Equipment;
import drydock.node.volume.Volume;
import java.nio.file.Path;

/// What a node is made with, as its settings say.
final class Outfit {
  private Outfit() {}

  static Equipment of(Settings settings) {
    Path data = settings.node().data().toAbsolutePath();
    EngineSettings engine = engine(settings);
    return new Equipment(
        data,
        engine,
        new ChildSettings(
            tmp(settings, data),
            settings.building().builds(),
            Math.toIntExact(settings.building().childHeap().toMegabytes()),
            settings.building().spareChild() && !settings.node().readOnly(),
            engine),
        settings.reading().readers(),
        settings.reading().waiting(),
        new Limits(
            settings.reading().queryTimeout(),
            settings.reading().rows(),
            settings.reading().answerBytes().toBytes()),
        rules(settings));
  }

  /// A node that only reads writes nothing to the volume.
  private static Path tmp(Settings settings, Path data) {
    return settings.node().readOnly()
        ? Path.of(System.getProperty("java.io.tmpdir"))
        : new Volume(data).tmp();
  }

  private static EngineSettings engine(Settings settings) {
    return new EngineSettings(
        settings.reading().readPool().toBytes(),
        settings.building().buildPool().toBytes(),
        settings.reading().addressSpace().toBytes(),
        settings.reading().threadsPerQuery());
  }

  private static Parts.Rules rules(Settings settings) {
    return new Parts.Rules(
        settings.node().readOnly(),
        settings.node().undoWindow(),
        settings.building().freeSpace().toBytes(),
        settings.building().buildLimit(),
        settings.node().drainPatience(),
        new IngestLimits(
            settings.http().ingestRows(),
            Math.toIntExact(settings.http().ingestBytes().toBytes()),
            settings.http().ingestFileBytes().toBytes()));
  }
}
