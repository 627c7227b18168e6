/// When an operation's driver counts as gone, and what becomes of the operation then. Pure.
@NullMarked
package drydock.operations.recovery;

import org.jspecify.annotations.NullMarked;
