/// Everything that can happen to an operation, at every step: `./drydock crash-matrix --operation
/// NAME [--json]`. Entry point: [CrashMatrix].
@NullMarked
package drydock.proof.matrix;

import org.jspecify.annotations.NullMarked;
