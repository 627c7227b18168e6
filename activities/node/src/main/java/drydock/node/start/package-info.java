/// A node from its lock to its last closed file.
@NullMarked
package drydock.node.start;

import org.jspecify.annotations.NullMarked;
