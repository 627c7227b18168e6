/// What must be true of a ledger whatever happened to the workers, read past all of its code. Entry
/// point: [drydock.proof.count.Count].
@NullMarked
package drydock.proof.count;

import org.jspecify.annotations.NullMarked;
