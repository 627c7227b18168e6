/// The graph database behind a small sealed port, and everything that keeps it from taking the
/// process down. Beside this package only `value` and `work` know its name.
@NullMarked
package drydock.node.engine;

import org.jspecify.annotations.NullMarked;
