package drydock.operations.plan;

import drydock.operations.journal.StepCall;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

/// The activities behind which a step's effects happen, with what every effect there has: an undo,
/// and a look that says whether it is there.
///
/// @param undo takes the effect back; looks first, so it may be called for one that never happened
/// @param isThere changes nothing
public record Doors<A>(
    Class<A> activities, BiConsumer<A, StepCall> undo, BiPredicate<A, StepCall> isThere) {}
