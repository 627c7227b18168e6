/// What an operation is before it runs: its steps in order, what does and undoes them, what it
/// leases.
@NullMarked
package drydock.operations.plan;

import org.jspecify.annotations.NullMarked;
