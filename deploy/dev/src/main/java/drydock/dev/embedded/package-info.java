/// Temporal inside this process, for a first look on a machine that has nothing but a JDK.
///
/// [EmbeddedTemporal] is Temporal's own Java server, in real time and in memory, and beside it the
/// schedules that this server lacks. It speaks Temporal's protocol, so no other code knows of it.
@NullMarked
package drydock.dev.embedded;

import org.jspecify.annotations.NullMarked;
