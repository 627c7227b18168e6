/// What may run beside what on one family, as pure functions. Entry point: [Compatibility]. Uses
/// the contract only.
@NullMarked
package drydock.operations.compatibility;

import org.jspecify.annotations.NullMarked;
