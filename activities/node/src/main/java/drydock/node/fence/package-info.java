/// The highest fence a family has seen, kept with it on the volume.
@NullMarked
package drydock.node.fence;

import org.jspecify.annotations.NullMarked;
