/// What nodes report, taken by a ledger of its own over a real Temporal.
@NullMarked
package drydock.proof.nodereport;

import org.jspecify.annotations.NullMarked;
