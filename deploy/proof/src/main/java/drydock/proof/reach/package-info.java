/// How tests and measurements reach their engines.
@NullMarked
package drydock.proof.reach;

import org.jspecify.annotations.NullMarked;
