/// Many that want the same families at once, served by several processes.
@NullMarked
package drydock.proof.contention;

import org.jspecify.annotations.NullMarked;
