package drydock.operations.access;

/// Where a graph is served.
///
/// @param address of its node, as others reach it
/// @param placement grows with every move: an older answer never replaces a newer one
/// @param generation the one that is live; 0 before the first
public record Location(
    String graph, String instance, String address, long placement, long generation) {}
