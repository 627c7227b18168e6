/// How rows that any worker may carry out are claimed, and when they are tried again.
@NullMarked
package drydock.ledger.claim;

import org.jspecify.annotations.NullMarked;
