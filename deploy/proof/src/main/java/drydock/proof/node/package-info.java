/// A node in a process of its own, and who calls it over HTTP.
@NullMarked
package drydock.proof.node;

import org.jspecify.annotations.NullMarked;
