/// Everything on one machine in one command: [Dev] starts PostgreSQL, Temporal and the worker as
/// one tree of processes, in this order, and stops it in the opposite one. [TemporalCommand] builds
/// Temporal's CLI.
@NullMarked
package drydock.dev;

import org.jspecify.annotations.NullMarked;
