/// What a node does. Both its doors, HTTP and Temporal, end here.
@NullMarked
package drydock.node.core;

import org.jspecify.annotations.NullMarked;
