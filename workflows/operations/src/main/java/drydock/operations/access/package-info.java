/// Who may read and write a graph now, and where it is. The one place that decides it.
@NullMarked
package drydock.operations.access;

import org.jspecify.annotations.NullMarked;
