/// What every process of Drydock is made of: strict settings, a start that waits or is refused, and
/// a way to Temporal.
@NullMarked
package drydock.process;

import org.jspecify.annotations.NullMarked;
