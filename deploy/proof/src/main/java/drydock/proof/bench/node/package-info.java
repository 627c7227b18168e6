/// What the benches of the graph node have in common: a node without doors, what is uploaded to it,
/// and fresh JVMs.
@NullMarked
package drydock.proof.bench.node;

import org.jspecify.annotations.NullMarked;
