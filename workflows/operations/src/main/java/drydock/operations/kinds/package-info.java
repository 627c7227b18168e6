/// Switches and maintenance pauses of kinds of operations.
@NullMarked
package drydock.operations.kinds;

import org.jspecify.annotations.NullMarked;
