/// The journal: operations, their drivers and what happened to them.
@NullMarked
package drydock.ledger.operation;

import org.jspecify.annotations.NullMarked;
