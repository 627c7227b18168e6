/// What happens on a node, for whoever counts or reports it.
@NullMarked
package drydock.node.event;

import org.jspecify.annotations.NullMarked;
