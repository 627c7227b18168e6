package drydock.proof.kills.load;

import drydock.proof.kills.book.Deed;
import drydock.proof.kills.book.Phase;
import drydock.proof.node.Door;
import drydock.proof.node.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// The calls of a deed. Each may be made again.
final class Calls {
  /// Longer than a drain waits for the readers there are.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long BETWEEN = Duration.ofMillis(20).toNanos();

  private final Door door;
  private final String family;
  private final Deed deed;

  Calls(Door door, String family, Deed deed) {
    this.door = door;
    this.family = family;
    this.deed = deed;
  }

  /// A call that has to wait for somebody is made again for a while.
  Reply make(Phase phase) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Reply reply = once(phase);
    while (reply.code().equals("NOT_YET") && System.nanoTime() - deadline < 0) {
      LockSupport.parkNanos(BETWEEN);
      reply = once(phase);
    }
    return reply;
  }

  private Reply once(Phase phase) throws IOException {
    String path = "/databases/" + family;
    return switch (phase) {
      case CREATE ->
          door.change("POST", "/databases", token(phase), "{\"family\":\"" + family + "\"}");
      case DELETE -> door.change("DELETE", path, token(phase), "");
      case UPLOAD -> upload();
      case STAGE -> door.change("POST", path + "/stage", token(phase), stage());
      case SWAP -> door.change("POST", path + "/swap", token(phase), expected());
      case PROMOTE -> door.change("POST", path + "/promote-previous", token(phase), expected());
      case DRAIN -> door.change("POST", path + "/drain", token(phase), "");
      case UNDRAIN -> door.change("POST", path + "/undrain", token(phase), "");
      case DISCARD -> door.change("POST", path + "/discard", token(phase), "");
    };
  }

  private Reply upload() throws IOException {
    Reply last = null;
    for (Map.Entry<String, byte[]> file : Cargo.of(deed).files().entrySet()) {
      String path = "/staging/" + deed.operation() + "/" + file.getKey();
      last = door.put(path, token(Phase.UPLOAD), file.getValue());
      if (!last.ok()) {
        return last;
      }
    }
    if (last == null) {
      throw new IllegalStateException(deed.operation() + " has nothing to upload");
    }
    return last;
  }

  private String stage() {
    return "{\"expected\":%d,\"blueprint\":\"%s\",\"sha256\":\"%s\"}"
        .formatted(deed.expected(), Cargo.BLUEPRINT, Cargo.of(deed).blueprintDigest());
  }

  private String expected() {
    return "{\"expected\":" + deed.expected() + "}";
  }

  private String token(Phase phase) {
    return door.token(family, deed.operation(), phase.name(), deed.fence());
  }
}
