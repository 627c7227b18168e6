/// Connections that do not move, and bodies that do not end.
@NullMarked
package drydock.node.http.wire;

import org.jspecify.annotations.NullMarked;
