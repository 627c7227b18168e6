/// Who works on the families while the node is killed: changes, ingests and reads.
@NullMarked
package drydock.proof.kills.load;

import org.jspecify.annotations.NullMarked;
