/// The Temporal UI in a real browser, as the person who operates Drydock meets it.
@NullMarked
package drydock.proof.ui;

import org.jspecify.annotations.NullMarked;
