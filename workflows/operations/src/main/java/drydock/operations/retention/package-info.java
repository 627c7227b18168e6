/// Retention: the recurring workflow that lets the ledger forget.
@NullMarked
package drydock.operations.retention;

import org.jspecify.annotations.NullMarked;
