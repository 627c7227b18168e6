@NullMarked
package drydock.node.engine;

import org.jspecify.annotations.NullMarked;
