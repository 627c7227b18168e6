package drydock.proof.kills.book;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the driver knows of a family at one moment.
///
/// @param live what was acknowledged last; null where nothing is published
/// @param next the call that comes next, or was lost; null where no deed is under way
/// @param lost whether that call was sent and not answered
/// @param deed whose call that is
/// @param history the generations that were acknowledged since the family was made
/// @param seen what readers were answered: generation to member to stamp
public record State(
    String family,
    boolean exists,
    @Nullable Edition live,
    @Nullable Edition previous,
    @Nullable Phase next,
    boolean lost,
    @Nullable Deed deed,
    Map<Long, Edition> history,
    Map<Long, Map<String, String>> seen,
    Ingests ingests) {

  /// The call that may have been done or not.
  @Nullable Phase doubtful() {
    return lost ? next : null;
  }
}
