/// How workflows call the ledger where they need no frame, and how they call nodes.
@NullMarked
package drydock.operations.stub;

import org.jspecify.annotations.NullMarked;
