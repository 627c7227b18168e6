/// Preview: what an operation would do, told without doing it.
@NullMarked
package drydock.operations.preview;

import org.jspecify.annotations.NullMarked;
