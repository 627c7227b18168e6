/// What the soak draws, and when it is worth nothing.
@NullMarked
package drydock.proof.soak;

import org.jspecify.annotations.NullMarked;
