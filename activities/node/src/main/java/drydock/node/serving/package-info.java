/// Reading: open files, who reads which, and how a new generation takes over from an old one
/// without anybody noticing.
@NullMarked
package drydock.node.serving;

import org.jspecify.annotations.NullMarked;
