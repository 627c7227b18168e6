/// What a caller on an older JDK gets from the contract.
@NullMarked
package drydock.proof.contract;

import org.jspecify.annotations.NullMarked;
