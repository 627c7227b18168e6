/// The frame against a real ledger: on Temporal's time-skipping server where breadth counts, on a
/// real one where its behaviour does.
@NullMarked
package drydock.proof.frame;

import org.jspecify.annotations.NullMarked;
