/// The way to Temporal: connection, namespace, search attributes, task queue.
@NullMarked
package drydock.worker.temporal;

import org.jspecify.annotations.NullMarked;
