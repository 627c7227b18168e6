/// Starts what was asked for in the ledger: the backlog before a worker polls ([Drain]), the rest
/// from then on ([Dispatching]), and tells alerts beside it.
@NullMarked
package drydock.worker.dispatch;

import org.jspecify.annotations.NullMarked;
