/// What a publish or a delete is about to do, written down before it does it; and what becomes of
/// one that was found half done.
@NullMarked
package drydock.node.intent;

import org.jspecify.annotations.NullMarked;
