/// Operations under fire for as long as a person likes: `./drydock soak`. Entry point:
/// [drydock.proof.soak.Soak].
@NullMarked
package drydock.proof.soak;

import org.jspecify.annotations.NullMarked;
