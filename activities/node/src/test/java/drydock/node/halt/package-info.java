/// Nodes that die at every boundary, and what the next start makes of it.
@NullMarked
package drydock.node.halt;

import org.jspecify.annotations.NullMarked;
