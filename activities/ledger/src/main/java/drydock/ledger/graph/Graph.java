package drydock.ledger.graph;

import drydock.operations.graph.GraphKind;
import drydock.operations.graph.GraphState;
import org.jspecify.annotations.Nullable;

/// One graph as the ledger has it.
///
/// @param tenant whose it is; null if it is shared
/// @param reason why it is in its state; null where there is nothing to say
/// @param instance where it is served; null before it is anywhere
/// @param placement how often that has changed
/// @param generation the one that is live; 0 before the first
public record Graph(
    String id,
    GraphKind kind,
    @Nullable String tenant,
    String name,
    String tier,
    GraphState state,
    @Nullable String reason,
    @Nullable String instance,
    long placement,
    long generation) {}
