@NullMarked
package drydock.node.volume;

import org.jspecify.annotations.NullMarked;
