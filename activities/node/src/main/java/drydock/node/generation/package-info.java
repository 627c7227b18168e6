/// Generations: complete, immutable sets of a family's files, and which of them readers see.
@NullMarked
package drydock.node.generation;

import org.jspecify.annotations.NullMarked;
