/// What a graph, its tier and its subscription are, and how they may change.
@NullMarked
package drydock.operations.graph;

import org.jspecify.annotations.NullMarked;
