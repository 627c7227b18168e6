/// A node is killed at random instants under load, and started again each time.
@NullMarked
package drydock.proof.kills;

import org.jspecify.annotations.NullMarked;
