/// Where things are on a node's volume, and the only code that moves or deletes them.
@NullMarked
package drydock.node.volume;

import org.jspecify.annotations.NullMarked;
