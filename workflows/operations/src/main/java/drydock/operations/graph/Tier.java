package drydock.operations.graph;

/// What a graph may have and what it costs. Tiers are rows of the ledger, not constants.
///
/// @param rank a higher one is more; what decides whether a change goes up or down
/// @param subgraphs how many a graph may have beside itself
/// @param hostingDays how long backups are kept once the graph is gone
/// @param families how many graphs share one instance
public record Tier(
    String name,
    int rank,
    int subgraphs,
    int storageGb,
    int hostingDays,
    long monthlyCents,
    long monthlyCredits,
    int families) {}
