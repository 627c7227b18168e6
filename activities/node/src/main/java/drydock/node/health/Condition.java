package drydock.node.health;

/// Something that is not as it should be.
///
/// @param name what it is about; there is one condition of a name at a time
/// @param since when it was first seen
public record Condition(String name, HealthStatus status, String reason, String since) {}
