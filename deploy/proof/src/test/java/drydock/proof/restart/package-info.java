/// What a kill in the middle leaves: nothing doubled, nothing lost.
@NullMarked
package drydock.proof.restart;

import org.jspecify.annotations.NullMarked;
