package drydock.node;

import java.util.Objects;

/// Of this program.
final class Version {
  /// As its jar says.
  static final String NAME =
      Objects.requireNonNullElse(
          Version.class.getPackage().getImplementationVersion(), "development");

  private Version() {}
}
