/// Files that an operation brings to the node before it builds.
@NullMarked
package drydock.node.upload;

import org.jspecify.annotations.NullMarked;
