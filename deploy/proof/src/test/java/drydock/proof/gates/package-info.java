/// The architecture gates: [Gate] names every rule, [Code] is what a rule looks at, [Excuse] is the
/// one list of exceptions, [PlantedTest] proves that each rule bites.
@NullMarked
package drydock.proof.gates;

import org.jspecify.annotations.NullMarked;
