/// What a node tells the ledger, and the one workflow that carries it there.
@NullMarked
package drydock.operations.nodereport;

import org.jspecify.annotations.NullMarked;
