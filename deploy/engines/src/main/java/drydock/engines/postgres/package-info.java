/// A real PostgreSQL on this machine: [PostgresServer].
@NullMarked
package drydock.engines.postgres;

import org.jspecify.annotations.NullMarked;
