/// Where a graph is to be: the machine, and the volume that is attached to it.
@NullMarked
package drydock.operations.place;

import org.jspecify.annotations.NullMarked;
