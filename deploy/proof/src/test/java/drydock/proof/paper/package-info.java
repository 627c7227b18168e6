/// The documents beside the code: what can be checked of them is checked here.
@NullMarked
package drydock.proof.paper;

import org.jspecify.annotations.NullMarked;
