/// A start that is refused, and one that waits for what is not up yet.
@NullMarked
package drydock.process.start;

import org.jspecify.annotations.NullMarked;
