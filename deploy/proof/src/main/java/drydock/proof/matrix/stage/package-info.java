/// Where cells are played: the engines and workers ([MatrixHouse]), one cell's run ([Stage]), what
/// happens to it ([Plays]) and what is held against it ([Checks]).
@NullMarked
package drydock.proof.matrix.stage;

import org.jspecify.annotations.NullMarked;
