/// Operations whose driver is lost, on a real Temporal and a real ledger: found, taken over, or
/// left alone and told about.
@NullMarked
package drydock.proof.recovery;

import org.jspecify.annotations.NullMarked;
