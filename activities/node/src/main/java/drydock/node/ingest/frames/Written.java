package drydock.node.ingest.frames;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What became of a line.
///
/// @param group where it is; null where it is not in the log
/// @param failure why it must not be acknowledged; null where it may be. With a group: it is
///   durable and its caller is not to hear of it
/// @param doubtful it may be found in the log when that is opened again
public record Written(@Nullable Group group, @Nullable IOException failure, boolean doubtful) {
  /// From its first byte to behind its last.
  public record Group(long start, long end) {}
}
