/// What operations touch outside the ledger: an intent before the call, a fact only after it.
@NullMarked
package drydock.ledger.resource;

import org.jspecify.annotations.NullMarked;
