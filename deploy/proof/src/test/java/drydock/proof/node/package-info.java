/// A node as its neighbours see it: Temporal, the ledger, callers over HTTP.
@NullMarked
package drydock.proof.node;

import org.jspecify.annotations.NullMarked;
