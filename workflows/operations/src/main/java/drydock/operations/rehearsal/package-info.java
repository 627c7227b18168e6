/// Rehearsal: the operation that touches nothing but the ledger.
@NullMarked
package drydock.operations.rehearsal;

import org.jspecify.annotations.NullMarked;
