/// The way to Temporal: connection, namespace, TLS.
@NullMarked
package drydock.process.temporal;

import org.jspecify.annotations.NullMarked;
