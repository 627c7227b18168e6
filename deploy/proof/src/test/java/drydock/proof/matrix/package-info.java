/// The crash matrix: that it leaves nothing out, that it fails where it should, and a slice of it.
@NullMarked
package drydock.proof.matrix;

import org.jspecify.annotations.NullMarked;
