/// How a node says no, whoever asked and by whichever door.
@NullMarked
package drydock.node.refusal;

import org.jspecify.annotations.NullMarked;
