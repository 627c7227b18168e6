@NullMarked
package drydock.node.ingest;

import org.jspecify.annotations.NullMarked;
