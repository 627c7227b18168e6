/// What a worker is to Temporal: search attributes, a task queue, who looks after drivers.
@NullMarked
package drydock.worker.temporal;

import org.jspecify.annotations.NullMarked;
