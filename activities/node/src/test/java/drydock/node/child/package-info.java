@NullMarked
package drydock.node.child;

import org.jspecify.annotations.NullMarked;
