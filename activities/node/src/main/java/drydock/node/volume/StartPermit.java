package drydock.node.volume;

/// That nobody else is at these files and nothing is served from them yet. Whoever takes the
/// volume's lock gets one, once; nobody can make another.
public final class StartPermit {
  StartPermit() {}
}
