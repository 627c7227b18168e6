/// Building and publishing, against the engine alone.
@NullMarked
package drydock.proof.bench.node.load;

import org.jspecify.annotations.NullMarked;
