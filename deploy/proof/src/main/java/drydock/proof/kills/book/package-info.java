/// What the driver knows of each family, kept outside the node, and the judgement of what was found
/// against it.
@NullMarked
package drydock.proof.kills.book;

import org.jspecify.annotations.NullMarked;
