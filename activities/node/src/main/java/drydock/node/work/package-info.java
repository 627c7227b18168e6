/// What a child process does, and its main.
@NullMarked
package drydock.node.work;

import org.jspecify.annotations.NullMarked;
