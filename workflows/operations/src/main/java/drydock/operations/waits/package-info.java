/// Checks of the waits that settings ask for.
@NullMarked
package drydock.operations.waits;

import org.jspecify.annotations.NullMarked;
