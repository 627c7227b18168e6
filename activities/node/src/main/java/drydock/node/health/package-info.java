/// Whether this node serves, and what stands in its way.
@NullMarked
package drydock.node.health;

import org.jspecify.annotations.NullMarked;
