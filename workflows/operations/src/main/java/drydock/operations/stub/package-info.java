/// How the short workflows, which need no frame, call the ledger.
@NullMarked
package drydock.operations.stub;

import org.jspecify.annotations.NullMarked;
