/// Which kinds of operations may be started now.
@NullMarked
package drydock.ledger.kind;

import org.jspecify.annotations.NullMarked;
