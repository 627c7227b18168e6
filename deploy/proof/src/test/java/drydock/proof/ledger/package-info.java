/// The ledger on a real PostgreSQL, without a frame around it.
@NullMarked
package drydock.proof.ledger;

import org.jspecify.annotations.NullMarked;
