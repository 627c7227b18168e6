/// What is asked for to make graphs and to change what they consist of.
@NullMarked
package drydock.contract.graph;

import org.jspecify.annotations.NullMarked;
