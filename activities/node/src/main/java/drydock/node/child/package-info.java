/// Work on files in a process of its own: a crash of the engine there fails one build and no
/// reader.
@NullMarked
package drydock.node.child;

import org.jspecify.annotations.NullMarked;
