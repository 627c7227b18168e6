package drydock.node.intent;

import drydock.node.volume.Documents;
import drydock.node.volume.DurableFiles;
import drydock.node.volume.Volume;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Durable before the first effect, removed last.
///
/// @param id of this one attempt: a step that was taken back may be intended again
/// @param actor who asked for it
/// @param expected the generation that was live; 0 for none
/// @param target the generation that is to be live; 0 for a delete
/// @param stage the folder its files were sealed in; empty for a delete
/// @param members exactly what it moves
public record Intent(
    int format,
    String id,
    Kind kind,
    String family,
    String operation,
    String step,
    String actor,
    long fence,
    long expected,
    long target,
    String stage,
    List<Member> members,
    State state) {
  public static final int FORMAT = 1;

  /// What is done.
  public enum Kind {
    PUBLISH,
    DELETE
  }

  /// How far it is.
  public enum State {
    ARMED,
    EFFECTS_DONE
  }

  public record Member(String name, String file, long bytes, String sha256) {}

  public Intent {
    members = List.copyOf(members);
  }

  public static Intent publish(
      NodeCall call, long expected, long target, String stage, List<Member> members) {
    return new Intent(
        FORMAT,
        UUID.randomUUID().toString(),
        Kind.PUBLISH,
        call.family(),
        call.operation(),
        call.step(),
        "operation " + call.operation(),
        call.fence(),
        expected,
        target,
        stage,
        members,
        State.ARMED);
  }

  public static Intent delete(NodeCall call, long expected, List<Member> members) {
    return new Intent(
        FORMAT,
        UUID.randomUUID().toString(),
        Kind.DELETE,
        call.family(),
        call.operation(),
        call.step(),
        "operation " + call.operation(),
        call.fence(),
        expected,
        0,
        "",
        members,
        State.ARMED);
  }

  public Intent effectsDone() {
    return new Intent(
        format,
        id,
        kind,
        family,
        operation,
        step,
        actor,
        fence,
        expected,
        target,
        stage,
        members,
        State.EFFECTS_DONE);
  }

  public String key() {
    return Volume.key(operation, step);
  }

  /// Where what it deletes is kept until it is gone.
  public Path trash(Volume volume) {
    return volume.trash().resolve(key());
  }

  public Path stageFolder(Volume volume) {
    return volume.building().resolve(stage);
  }

  public void write(Volume volume) throws IOException {
    DurableFiles.createFolder(volume.intents(family));
    Documents.write(file(volume), this);
  }

  public void remove(Volume volume) throws IOException {
    DurableFiles.delete(file(volume));
    if (DurableFiles.list(volume.intents(family)).isEmpty()) {
      DurableFiles.delete(volume.intents(family));
    }
  }

  public Path file(Volume volume) {
    return volume.intents(family).resolve(key() + ".json");
  }
}
