/// One family of a node: its lock, its fence, its gate, what is open of it.
@NullMarked
package drydock.node.family;

import org.jspecify.annotations.NullMarked;
