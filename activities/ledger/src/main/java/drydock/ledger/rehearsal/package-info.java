/// Rehearsal's effects and the scratch table they stand in.
@NullMarked
package drydock.ledger.rehearsal;

import org.jspecify.annotations.NullMarked;
