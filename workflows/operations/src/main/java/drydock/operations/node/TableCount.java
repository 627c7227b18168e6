package drydock.operations.node;

public record TableCount(String table, boolean edge, long rows) {}
