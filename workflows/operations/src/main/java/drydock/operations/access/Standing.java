package drydock.operations.access;

import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import drydock.operations.graph.Role;
import drydock.operations.graph.Subscription;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Everything the decision rests on, as the ledger has it at one moment.
///
/// @param subscription the effective one; null where there is none
/// @param role what the actor was granted; null for nothing
/// @param now by the ledger's clock
public record Standing(
    GraphKind kind,
    GraphState state,
    @Nullable Subscription subscription,
    @Nullable Role role,
    Instant now) {}
