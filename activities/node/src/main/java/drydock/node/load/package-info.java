/// Rows from staged files into a file of the engine that is being made. Only a child process does
/// this.
@NullMarked
package drydock.node.load;

import org.jspecify.annotations.NullMarked;
