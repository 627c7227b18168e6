/// Failpoints that do what they are told, and count that they did. Entry point: [ArmedFailpoints].
@NullMarked
package drydock.proof.matrix.arms;

import org.jspecify.annotations.NullMarked;
