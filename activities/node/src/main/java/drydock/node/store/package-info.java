/// How generations come to be: staged where nobody sees them, committed by one rename.
@NullMarked
package drydock.node.store;

import org.jspecify.annotations.NullMarked;
