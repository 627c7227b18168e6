/// Calls through doors that cannot check fences: bounded, so that whoever has waited as long knows
/// that nothing comes any more.
@NullMarked
package drydock.ledger.door;

import org.jspecify.annotations.NullMarked;
