/// What is tried: rows (steps, undos, moves of the frame) times faults. Generated; no list by hand.
/// Entry point: [Cells].
@NullMarked
package drydock.proof.matrix.cell;

import org.jspecify.annotations.NullMarked;
