/// Who may change which family now, and the fence that proves it.
@NullMarked
package drydock.ledger.lease;

import org.jspecify.annotations.NullMarked;
