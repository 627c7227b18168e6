/// Reads while generations are published, against reads while nothing is.
@NullMarked
package drydock.proof.bench.node.swap;

import org.jspecify.annotations.NullMarked;
