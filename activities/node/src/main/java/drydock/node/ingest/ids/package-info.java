/// Which ingests were acknowledged, in memory.
@NullMarked
package drydock.node.ingest.ids;

import org.jspecify.annotations.NullMarked;
