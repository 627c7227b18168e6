/// What a provision does to the ledger.
@NullMarked
package drydock.ledger.provision;

import org.jspecify.annotations.NullMarked;
