package drydock.proof.bench.node.swap;

import drydock.operations.node.NodeCall;

/// The window of a publish, and one of the same length in which nothing was done.
///
/// @param call the publish's
record Windows(Window publish, Window control, NodeCall call) {}
