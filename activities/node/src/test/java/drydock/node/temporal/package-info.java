/// The node behind a real Temporal server.
@NullMarked
package drydock.node.temporal;

import org.jspecify.annotations.NullMarked;
