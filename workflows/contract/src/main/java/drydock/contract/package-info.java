/// What a caller of Drydock needs and nothing else.
@NullMarked
package drydock.contract;

import org.jspecify.annotations.NullMarked;
