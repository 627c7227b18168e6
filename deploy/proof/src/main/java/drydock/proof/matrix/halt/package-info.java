/// Halts: a process that is told where to stand still and is then halted, and a column of cells
/// that share one. Entry point: [Column].
@NullMarked
package drydock.proof.matrix.halt;

import org.jspecify.annotations.NullMarked;
