/// The staging log of a family: what was acknowledged is in it, and is a source of every build.
@NullMarked
package drydock.node.ingest;

import org.jspecify.annotations.NullMarked;
