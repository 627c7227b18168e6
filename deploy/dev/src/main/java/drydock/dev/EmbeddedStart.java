package drydock.dev;

/// Starts Temporal's in-process server; the seam to the code that knows how.
@FunctionalInterface
interface EmbeddedStart {
  Embedded start(int port);

  /// One that runs.
  interface Embedded extends AutoCloseable {
    String target();

    @Override
    void close();
  }
}
