package drydock.dev;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What one run of `drydock dev` is to be.
///
/// @param root the checkout
/// @param fresh whether the data is emptied first
record DevPlan(Path root, DataFolder data, boolean fresh, Ports ports, Temporal temporal) {

  /// 0 takes a free one.
  record Ports(int postgres, int temporal, int ui) {}

  /// Which Temporal.
  ///
  /// @param kind null leaves it to what is there
  /// @param target of an external one, and of no other
  record Temporal(@Nullable RuntimeKind kind, @Nullable String target, String namespace) {
    Temporal {
      if ((kind == RuntimeKind.EXTERNAL) != (target != null)) {
        throw new IllegalArgumentException(
            "--temporal-target is %s; it goes with --temporal external, and only with that"
                .formatted(target == null ? "missing" : "given"));
      }
    }
  }
}
