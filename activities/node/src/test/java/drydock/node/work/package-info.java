@NullMarked
package drydock.node.work;

import org.jspecify.annotations.NullMarked;
