package drydock.node.upload;

import drydock.node.family.Parts;
import drydock.node.fence.FamilyFence;
import drydock.node.refusal.NodeRefusal;
import drydock.node.refusal.NodeRefusal.Kind;
import drydock.node.volume.DurableFiles;
import drydock.operations.node.NodeCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/// Takes files for operations. A file under its name is whole and is what its digest says; it is
/// never replaced by another content.
public final class Uploads {
  private final Parts parts;
  private final Incoming incoming;
  private final AtomicLong count = new AtomicLong();
  private final ReentrantLock placing = new ReentrantLock();

  /// @param most how large one file may be
  public Uploads(Parts parts, long most) {
    this.parts = parts;
    this.incoming = new Incoming(parts, most);
  }

  /// @param body read to its end, unless it is refused
  /// @throws NodeRefusal when it cannot be taken; nothing of it is kept then
  public Uploaded put(NodeCall call, Announced announced, InputStream body) {
    if (parts.rules().readOnly()) {
      throw new NodeRefusal(Kind.READ_ONLY, "this node only reads; nothing can be staged on it");
    }
    incoming.refuseTooLarge(announced.file(), announced.bytes());
    try {
      refuseSuperseded(call);
      if (isThere(call, announced)) {
        long bytes = incoming.skimmed(announced, body);
        return told(call, announced, bytes, true);
      }
      return streamed(call, announced, body);
    } catch (IOException e) {
      throw refusal(announced, e);
    }
  }

  private Uploaded streamed(NodeCall call, Announced announced, InputStream body)
      throws IOException {
    Path part = parts.volume().tmp().resolve("upload-" + count.incrementAndGet());
    DurableFiles.createFolder(parts.volume().tmp());
    try {
      long bytes = incoming.kept(announced, body, part);
      boolean already = placed(call, announced, part);
      return told(call, announced, bytes, already);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// One at a time, and asked anew: a long upload may have been overtaken.
  private boolean placed(NodeCall call, Announced announced, Path part) throws IOException {
    placing.lock();
    try {
      refuseSuperseded(call);
      if (isThere(call, announced)) {
        return true;
      }
      DurableFiles.createFolder(parts.volume().staging(call.operation()));
      DurableFiles.move(part, target(call, announced));
      return false;
    } finally {
      placing.unlock();
    }
  }

  /// Under that name with that content.
  private boolean isThere(NodeCall call, Announced announced) throws IOException {
    Path target = target(call, announced);
    if (!Files.exists(target)) {
      return false;
    }
    String found = Files.isRegularFile(target) ? parts.digests().of(target) : "of a folder";
    if (!found.equals(announced.sha256())) {
      throw new NodeRefusal(
          Kind.CONFLICT,
          announced.file()
              + " is staged for operation "
              + call.operation()
              + " with the digest "
              + found
              + ", not "
              + announced.sha256()
              + ". It stays as it is: use another name, or discard the operation's files");
    }
    return true;
  }

  /// The fence is read from the disk: it outlives the family, and an upload raises none.
  private void refuseSuperseded(NodeCall call) throws IOException {
    FamilyFence fence = FamilyFence.of(parts.volume(), call.family(), parts.failpoints());
    boolean other = call.fence() == fence.number() && !call.operation().equals(fence.operation());
    if (call.fence() < fence.number() || other) {
      throw new NodeRefusal(
          Kind.FENCE,
          "fence is "
              + call.fence()
              + " of operation "
              + call.operation()
              + "; "
              + call.family()
              + " has seen "
              + fence.number()
              + " of operation "
              + fence.operation()
              + ". Nothing was staged");
    }
  }

  private Path target(NodeCall call, Announced announced) {
    return parts.volume().staging(call.operation()).resolve(announced.file());
  }

  private static Uploaded told(NodeCall call, Announced announced, long bytes, boolean already) {
    return new Uploaded(call.operation(), announced.file(), bytes, announced.sha256(), already);
  }

  private static NodeRefusal refusal(Announced announced, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new NodeRefusal(
        full ? Kind.NO_SPACE : Kind.FAILED, announced.file() + " was not staged: " + e, e);
  }
}
