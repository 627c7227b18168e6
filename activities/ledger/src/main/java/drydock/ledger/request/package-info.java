/// Workflows that are to be started: asked for in the transaction that causes them
/// ([RunRequests#ask]), started by whichever worker claims them ([RequestQueue]).
@NullMarked
package drydock.ledger.request;

import org.jspecify.annotations.NullMarked;
