/// Rows of the staging log into tables that are loaded already: later ones replace earlier ones.
/// They are deleted and loaded again as sets, because the engine's MERGE writes the values of one
/// row into another when a key comes twice, and its SET takes minutes for what COPY does in a
/// second.
@NullMarked
package drydock.node.upsert;

import org.jspecify.annotations.NullMarked;
