/// Forgetting what is over and old enough. The database decides what that is.
@NullMarked
package drydock.ledger.retention;

import org.jspecify.annotations.NullMarked;
