/// Histories recorded on a real server, replayed on the code of today.
@NullMarked
package drydock.proof.replay;

import org.jspecify.annotations.NullMarked;
