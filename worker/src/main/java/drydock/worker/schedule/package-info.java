/// The recurring workflows that every installation has.
@NullMarked
package drydock.worker.schedule;

import org.jspecify.annotations.NullMarked;
