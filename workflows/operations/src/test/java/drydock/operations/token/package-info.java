@NullMarked
package drydock.operations.token;

import org.jspecify.annotations.NullMarked;
