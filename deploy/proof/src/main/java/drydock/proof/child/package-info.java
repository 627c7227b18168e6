/// Workers in processes of their own, for what has to be killed.
@NullMarked
package drydock.proof.child;

import org.jspecify.annotations.NullMarked;
