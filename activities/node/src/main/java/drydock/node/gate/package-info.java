/// Who may come in to a family: the gate, and what it is at.
@NullMarked
package drydock.node.gate;

import org.jspecify.annotations.NullMarked;
