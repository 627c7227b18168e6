/// What lets a caller into a node: the secret both know, and what is derived from it.
@NullMarked
package drydock.operations.token;

import org.jspecify.annotations.NullMarked;
