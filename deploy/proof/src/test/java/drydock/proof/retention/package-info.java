/// Who may delete history, and what of it.
@NullMarked
package drydock.proof.retention;

import org.jspecify.annotations.NullMarked;
