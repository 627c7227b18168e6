/// The door through which operations change a node, and how the node reports to the ledger.
@NullMarked
package drydock.node.temporal;

import org.jspecify.annotations.NullMarked;
