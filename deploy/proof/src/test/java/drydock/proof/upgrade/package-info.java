/// `./drydock upgrade-check` against histories that are open on a real server.
@NullMarked
package drydock.proof.upgrade;

import org.jspecify.annotations.NullMarked;
