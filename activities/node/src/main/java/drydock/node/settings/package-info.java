/// What a node can be told; unknown keys are refused.
@NullMarked
package drydock.node.settings;

import org.jspecify.annotations.NullMarked;
