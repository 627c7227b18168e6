/// The process of a node.
@NullMarked
package drydock.node;

import org.jspecify.annotations.NullMarked;
