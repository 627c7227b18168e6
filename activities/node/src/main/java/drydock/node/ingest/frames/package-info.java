/// A file that only grows, in groups that are there as a whole or not at all. Knows bytes only.
@NullMarked
package drydock.node.ingest.frames;

import org.jspecify.annotations.NullMarked;
