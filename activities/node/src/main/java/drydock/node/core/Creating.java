package drydock.node.core;

import drydock.node.family.Family;
import drydock.node.family.Parts;
import drydock.node.failpoint.Failpoint;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Path;

/// Makes a family: complete in one rename, like everything else.
final class Creating {
  private final Family family;
  private final Parts parts;

  Creating(Family family) {
    this.family = family;
    this.parts = family.parts();
  }

  /// Who made it. The same operation may ask again; another one is told.
  record Birth(int format, String family, String operation, String at) {
    static final int FORMAT = 1;
    static final String FILE = "family.json";
  }

  void create(NodeCall call) {
    family.change(
        call,
        () -> {
          if (family.exists()) {
            refuseOthers(call);
          } else {
            make(call);
          }
          return true;
        });
  }

  private void make(NodeCall call) throws IOException {
    parts.failpoints().at(Failpoint.CREATE_BEFORE, call.family());
    DurableFiles.createFolder(parts.volume().families());
    Path fresh =
        parts.volume().families().resolve(".new-" + Volume.key(call.operation(), call.family()));
    DurableFiles.deleteTree(fresh);
    DurableFiles.createFolder(fresh.resolve("generations"));
    Documents.write(
        fresh.resolve(Birth.FILE),
        new Birth(
            Birth.FORMAT, call.family(), call.operation(), parts.clock().instant().toString()));
    // What refused ingest was about the family before it.
    family.fence().refuseIngest(false);
    DurableFiles.move(fresh, family.folder());
    family.reset();
    parts.failpoints().at(Failpoint.CREATE_MADE, call.family());
  }

  private void refuseOthers(NodeCall call) throws IOException {
    String by =
        Documents.read(family.folder().resolve(Birth.FILE), Birth.class, Birth.FORMAT)
            .map(Birth::operation)
            .orElse("unknown");
    if (!by.equals(call.operation())) {
      throw family.refusal(Kind.CONFLICT, "is there already, made by operation " + by);
    }
  }
}
