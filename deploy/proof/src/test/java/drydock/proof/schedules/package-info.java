/// The promises of the schedules port, kept in the embedded Temporal and in the real one alike.
@NullMarked
package drydock.proof.schedules;

import org.jspecify.annotations.NullMarked;
