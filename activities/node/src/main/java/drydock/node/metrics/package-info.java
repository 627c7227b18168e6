/// What a node counts. No label has unbounded values: no family is named here.
@NullMarked
package drydock.node.metrics;

import org.jspecify.annotations.NullMarked;
