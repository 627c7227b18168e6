/// What is not as it should be with a node that runs all the same.
@NullMarked
package drydock.node.condition;

import org.jspecify.annotations.NullMarked;
