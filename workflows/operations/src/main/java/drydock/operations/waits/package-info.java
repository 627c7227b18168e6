/// How long the frame and its calls wait, and the checks of that.
@NullMarked
package drydock.operations.waits;

import org.jspecify.annotations.NullMarked;
