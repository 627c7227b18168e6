/// Named places where tests make something go wrong. Nothing in a production process arms them.
@NullMarked
package drydock.node.failpoint;

import org.jspecify.annotations.NullMarked;
