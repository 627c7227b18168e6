/// Values of the engine as JSON knows them, and back.
@NullMarked
package drydock.node.value;

import org.jspecify.annotations.NullMarked;
