/// A count that finds nothing must be one that would have found something.
@NullMarked
package drydock.proof.count;

import org.jspecify.annotations.NullMarked;
