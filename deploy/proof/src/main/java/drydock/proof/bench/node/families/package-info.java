/// Many families on one node: how long they take to open, and how much memory.
@NullMarked
package drydock.proof.bench.node.families;

import org.jspecify.annotations.NullMarked;
