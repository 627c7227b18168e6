package drydock.proof.bench.node.swap;

/// The window of a publish, and one of the same length in which nothing was done.
record Windows(Window publish, Window control) {
  boolean controlIsAfter() {
    return control.start() > publish.start();
  }
}
