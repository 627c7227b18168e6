/// Ports, processes and the files that say whose they are. Knows no engine.
@NullMarked
package drydock.engines.process;

import org.jspecify.annotations.NullMarked;
