/// Graphs, their tiers and subscriptions, and what belongs to each of them.
@NullMarked
package drydock.ledger.graph;

import org.jspecify.annotations.NullMarked;
