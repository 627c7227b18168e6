/// Measurements a person can repeat: `./drydock bench NAME [--json]`. Entry point: [Bench].
@NullMarked
package drydock.proof.bench;

import org.jspecify.annotations.NullMarked;
