@NullMarked
package drydock.node.statement;

import org.jspecify.annotations.NullMarked;
