/// The kills of a graph node, and that a lie is noticed.
@NullMarked
package drydock.proof.kills;

import org.jspecify.annotations.NullMarked;
