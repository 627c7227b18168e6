package drydock.node.refusal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The node does not do that. Nothing was changed.
public final class NodeRefusal extends RuntimeException {
  private final Kind kind;
  private final @Nullable String to;

  public NodeRefusal(Kind kind, String message) {
    super(message);
    this.kind = kind;
    this.to = null;
  }

  private NodeRefusal(String family, String to) {
    super(family + ": moved to " + to);
    this.kind = Kind.MOVED;
    this.to = to;
  }

  /// @param to the address of the node that serves the family now
  public static NodeRefusal moved(String family, @Nullable String to) {
    return new NodeRefusal(family, to == null ? "another node" : to);
  }

  public NodeRefusal(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
    this.to = null;
  }

  public Kind kind() {
    return kind;
  }

  /// Only of a family that has moved.
  public Optional<String> to() {
    return Optional.ofNullable(to);
  }

  /// Why, as far as a caller has to tell the cases apart.
  public enum Kind {
    /// Something in the request cannot be meant.
    BAD_INPUT,
    /// There is more of it than the node takes at once.
    TOO_LARGE,
    /// No such family, member, file or generation.
    UNKNOWN,
    /// It does not fit what is there now.
    CONFLICT,
    /// The fence is too low, or another operation's.
    FENCE,
    /// The node only reads.
    READ_ONLY,
    /// Ingest is refused for a while.
    FENCED,
    /// The family lets nobody in for a while.
    CLOSED,
    /// The family is on another node.
    MOVED,
    /// The family's files cannot be trusted.
    QUARANTINED,
    /// Not enough room on the disk.
    NO_SPACE,
    /// Too much at once.
    BUSY,
    /// It is not so yet, and will be.
    NOT_YET,
    /// It was tried and failed; trying again may help.
    FAILED,
    /// It was tried and will fail again.
    BROKEN;

    /// Whether the same call may succeed later.
    public boolean passes() {
      return switch (this) {
        case FENCED, CLOSED, NO_SPACE, BUSY, NOT_YET, FAILED -> true;
        case BAD_INPUT,
            TOO_LARGE,
            UNKNOWN,
            CONFLICT,
            FENCE,
            READ_ONLY,
            MOVED,
            QUARANTINED,
            BROKEN ->
            false;
      };
    }
  }
}
