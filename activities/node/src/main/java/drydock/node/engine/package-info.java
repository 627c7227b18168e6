/// The graph database behind a small sealed port, and everything that keeps it from taking the
/// process down. The only package that knows its name.
@NullMarked
package drydock.node.engine;

import org.jspecify.annotations.NullMarked;
