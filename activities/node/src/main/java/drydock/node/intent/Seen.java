package drydock.node.intent;

import java.util.List;

/// What the disk shows of something that was intended.
public sealed interface Seen {
  /// @param members what stands in the target's folder, one for each member of the intent
  record OfPublish(Pointer pointer, List<Member> members) implements Seen {
    public OfPublish {
      members = List.copyOf(members);
    }
  }

  record OfDelete(Place place) implements Seen {}

  /// What readers are told to see.
  enum Pointer {
    /// What was live when the intent was written.
    AT_EXPECTED,
    /// The intent's own generation, or one that came after it.
    OURS,
    /// Another operation's, published right after what was live.
    FOREIGN_NEXT,
    /// Another operation's, further on.
    FOREIGN_BEYOND,
    /// Something older than what was live.
    BEHIND,
    /// Nothing, or a generation whose folder is not whole.
    BROKEN
  }

  /// One member of the target.
  enum Member {
    ABSENT,
    /// The very bytes that were sealed.
    PRESENT,
    /// Other bytes, in a folder of this operation.
    DIFFERENT,
    /// In a folder of another operation.
    FOREIGN
  }

  /// Where the family to delete is.
  enum Place {
    FAMILY,
    TRASH,
    BOTH,
    NEITHER
  }
}
